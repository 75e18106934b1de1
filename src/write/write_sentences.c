/* The sentences of one paragraph, a line of JSON each. */
#include "escape.h"
#include "write.h"

void write_sentences(buf *out, const jjak_sentence *sentences, size_t count, const char *text,
                     size_t offset)
{
    for (size_t i = 0; i < count; i++) {
        const jjak_sentence *s = &sentences[i];
        buf_printf(out,
                   "{\"begin\":%zu,\"end\":%zu,\"boundary\":\"%s\",\"text\":", s->begin + offset,
                   s->end + offset,
                   i + 1 == count ? "paragraph"
                   : s->is_soft   ? "soft"
                                  : "hard");
        escape_json(out, (span){text + s->begin, s->end - s->begin});
        buf_puts(out, "}\n");
    }
}
