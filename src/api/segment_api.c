/* Cutting paragraphs for callers that want no more than that. */
#include "base/mem.h"
#include "segment/segment.h"
#include "write/write.h"

struct jjak_segmenter {
    struct splitter *splitter;
    list(jjak_sentence) sentences;
};

int jjak_segmenter_new(jjak_segmenter **out, const char *language, enum jjak_quotes quotes,
                       jjak_error *error)
{
    struct splitter *splitter;
    int rc = splitter_new(&splitter, language, quotes, error);
    if (rc != 0)
        return rc;
    jjak_segmenter *segmenter = mem_alloc(sizeof *segmenter);
    segmenter->splitter = splitter;
    *out = segmenter;
    return 0;
}

void jjak_segmenter_free(jjak_segmenter *segmenter)
{
    if (!segmenter)
        return;
    splitter_free(segmenter->splitter);
    list_free(&segmenter->sentences);
    mem_free(segmenter);
}

int jjak_segment(const jjak_sentence **out, size_t *count, jjak_segmenter *segmenter,
                 const char *text, size_t size, jjak_error *error)
{
    const cuts *found;
    int rc = splitter_find(&found, segmenter->splitter, (span){text, size}, error);
    if (rc != 0)
        return rc;
    segmenter->sentences.count = 0;
    size_t from = 0;
    for (size_t i = 0; i < found->count; i++) {
        if (!found->at[i].is_open)
            continue;
        span sentence = sentence_trim((span){text + from, found->at[i].at - from});
        size_t begin = (size_t)(sentence.at - text);
        if (sentence.size)
            list_push(&segmenter->sentences,
                      ((jjak_sentence){begin, begin + sentence.size, found->at[i].is_soft}));
        from = found->at[i].at;
    }
    *out = segmenter->sentences.at;
    *count = segmenter->sentences.count;
    return 0;
}

int jjak_segment_json(jjak_buffer *out, jjak_segmenter *segmenter, const char *text, size_t size,
                      size_t offset, jjak_error *error)
{
    const jjak_sentence *sentences;
    size_t count;
    int rc = jjak_segment(&sentences, &count, segmenter, text, size, error);
    if (rc == 0)
        write_sentences(out, sentences, count, text, offset);
    return rc;
}
