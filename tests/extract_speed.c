/* The speed of extraction against that of libxml2's parser alone, on the same pages in one run.
 *
 *   extract_speed FILE.html ...
 */
#include <libxml/HTMLparser.h>
#include <stdio.h>
#include <time.h>

#include "jjak.h"

enum { ROUNDS = 5 };

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static double time_parse(const jjak_buffer *page)
{
    int flags = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                HTML_PARSE_COMPACT | XML_PARSE_HUGE;
    double begin = now();
    xmlFreeDoc(htmlReadMemory(page->bytes, (int)page->size, NULL, "UTF-8", flags));
    return now() - begin;
}

static double time_extract(const jjak_buffer *page)
{
    jjak_source source = {.bytes = page->bytes, .size = page->size, .kind = JJAK_KIND_HTML};
    jjak_document *document = NULL;
    double begin = now();
    jjak_document_read(&document, &source, NULL);
    jjak_document_free(document);
    return now() - begin;
}

int main(int count, char **paths)
{
    double parse = 0, extract = 0, bytes = 0;
    for (int i = 1; i < count; i++) {
        jjak_buffer page = {0};
        jjak_error error;
        if (jjak_file_read(&page, paths[i], &error) != 0) {
            fprintf(stderr, "%s\n", error.message);
            return 1;
        }
        for (int round = 0; round < ROUNDS; round++) {
            parse += time_parse(&page);
            extract += time_extract(&page);
            bytes += (double)page.size;
        }
        jjak_buffer_free(&page);
    }
    printf("libxml2 alone %.1f MB/s, whole extraction %.1f MB/s, %.0f %%\n", bytes / parse / 1e6,
           bytes / extract / 1e6, 100 * parse / extract);
    return 0;
}
