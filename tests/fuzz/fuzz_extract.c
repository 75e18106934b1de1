/* libFuzzer's door to extraction: bytes to article, or to an error.
 *
 *   make fuzz FUZZ_SECONDS=600
 */
#include <stdint.h>

#include "jjak.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    jjak_source source = {.bytes = (const char *)bytes, .size = size};
    jjak_document *document = NULL;
    jjak_buffer out = {0};
    jjak_error error;
    static const char *const languages[] = {NULL, "en", "ko"};
    source.language = languages[size % 3];
    source.kind = size && bytes[0] == '<' ? JJAK_KIND_HTML : JJAK_KIND_AUTO;
    if (jjak_document_read(&document, &source, &error) == 0)
        jjak_document_json(&out, document);
    jjak_document_explain(&out, &source, &error);
    jjak_document_free(document);
    jjak_buffer_free(&out);
    return 0;
}
