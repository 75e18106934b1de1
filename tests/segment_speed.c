/* Speed of segmenting beside bare ICU, in one run and on one core: processor time over paragraphs
 * that are in memory.
 *
 *   segment_speed LANGUAGE FILE      FILE holds a paragraph a line
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include "jjak.h"

struct icu {
    UBreakIterator *iterator;
    UText *text;
};

static void cut_bare(void *payload, const char *line, size_t size)
{
    struct icu *icu = payload;
    UErrorCode code = U_ZERO_ERROR;
    icu->text = utext_openUTF8(icu->text, line, (int64_t)size, &code);
    ubrk_setUText(icu->iterator, icu->text, &code);
    while (ubrk_next(icu->iterator) != UBRK_DONE)
        ;
}

static void cut_by_rules(void *payload, const char *line, size_t size)
{
    const jjak_sentence *sentences;
    size_t count;
    if (jjak_segment(&sentences, &count, payload, line, size, NULL) != 0)
        abort();
}

/* Megabytes a second, over at least half a second. */
static double measure(const jjak_buffer *bytes, void (*cut)(void *, const char *, size_t),
                      void *payload)
{
    clock_t start = clock();
    double size = 0, seconds;
    do {
        for (size_t at = 0; at < bytes->size;) {
            const char *line = bytes->bytes + at, *stop = memchr(line, '\n', bytes->size - at);
            size_t n = stop ? (size_t)(stop - line) : bytes->size - at;
            cut(payload, line, n);
            at += n + 1;
        }
        size += (double)bytes->size;
        seconds = (double)(clock() - start) / CLOCKS_PER_SEC;
    } while (seconds < 0.5);
    return size / seconds / 1e6;
}

int main(int count, char **arguments)
{
    jjak_buffer bytes = {0};
    jjak_segmenter *segmenter;
    jjak_error error;
    UErrorCode code = U_ZERO_ERROR;
    struct icu icu = {NULL, NULL};
    if (count != 3)
        return 2;
    if (jjak_file_read(&bytes, arguments[2], &error) != 0 ||
        jjak_segmenter_new(&segmenter, arguments[1], JJAK_QUOTES_AUTO, &error) != 0) {
        fprintf(stderr, "%s\n", error.message);
        return 1;
    }
    icu.iterator = ubrk_open(UBRK_SENTENCE, arguments[1], NULL, 0, &code);
    if (U_FAILURE(code) || !bytes.size)
        return 1;
    printf("bare ICU %.0f MB/s", measure(&bytes, cut_bare, &icu));
    printf(", jjak %.0f MB/s\n", measure(&bytes, cut_by_rules, segmenter));
    ubrk_close(icu.iterator);
    utext_close(icu.text);
    jjak_segmenter_free(segmenter);
    jjak_buffer_free(&bytes);
    return 0;
}
