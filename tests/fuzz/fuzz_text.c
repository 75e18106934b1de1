/* libFuzzer's door to plain text and Markdown: bytes to article, written in every form. */
#include <stdint.h>

#include "jjak.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    static const enum jjak_kind kinds[] = {JJAK_KIND_TEXT, JJAK_KIND_FRAGMENT, JJAK_KIND_SENTENCES};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        jjak_source source = {.bytes = (const char *)bytes, .size = size, .kind = kinds[i]};
        jjak_document *document = NULL;
        jjak_buffer out = {0};
        if (jjak_document_read(&document, &source, NULL) == 0) {
            jjak_document_json(&out, document);
            jjak_document_text(&out, document);
            jjak_document_html(&out, document);
        }
        jjak_document_free(document);
        jjak_buffer_free(&out);
    }
    return 0;
}
