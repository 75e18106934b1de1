#include "text.h"

#include <unicode/ubrk.h>
#include <unicode/uclean.h>
#include <unicode/uversion.h>

#include "base/error.h"
#include "base/mem.h"

struct breaker {
    UBreakIterator *iterator;
    UText *text;
};

int breaker_new(struct breaker **out, const char *language, jjak_error *error)
{
    UErrorCode code = U_ZERO_ERROR;
    UBreakIterator *iterator = ubrk_open(UBRK_SENTENCE, language, NULL, 0, &code);
    if (U_FAILURE(code))
        return error_set(error, JJAK_E_INTERNAL, "ICU has no sentence rules for \"%s\": %s",
                         language, u_errorName(code));
    *out = mem_alloc(sizeof **out);
    (*out)->iterator = iterator;
    return 0;
}

void breaker_free(struct breaker *breaker)
{
    if (!breaker)
        return;
    ubrk_close(breaker->iterator);
    utext_close(breaker->text);
    mem_free(breaker);
}

int breaker_find(offsets *out, struct breaker *breaker, span text, jjak_error *error)
{
    UErrorCode code = U_ZERO_ERROR;
    out->count = 0;
    breaker->text = utext_openUTF8(breaker->text, text.at, (int64_t)text.size, &code);
    ubrk_setUText(breaker->iterator, breaker->text, &code);
    if (U_FAILURE(code))
        return error_set(error, JJAK_E_INTERNAL, "ICU cannot read the text: %s", u_errorName(code));
    ubrk_first(breaker->iterator);
    for (int32_t at; (at = ubrk_next(breaker->iterator)) != UBRK_DONE;)
        list_push(out, (size_t)at);
    return 0;
}

const char *icu_version(void)
{
    return U_ICU_VERSION;
}
