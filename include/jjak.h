/* SPDX-License-Identifier: MIT */
#ifndef JJAK_H
#define JJAK_H

/*
 * jjak -- align the sentences of the English and the Korean version of an article.
 *
 * The library turns the bytes of two files into a bitext (both documents, their sentences and the
 * beads that join them) and writes a bitext in the formats that translators' and researchers'
 * tools read. This header is the whole interface and its manual, in the order of the pipeline:
 *
 *     bytes -> document -> sentences -> evidence -> beads -> a format
 *
 * The shortest useful program:
 *
 *     jjak_buffer en = {0}, ko = {0}, tmx = {0};
 *     jjak_aligner *aligner = NULL;
 *     jjak_bitext *bitext = NULL;
 *     jjak_error error;
 *     if (jjak_file_read(&en, "a.en.html", &error) == 0 &&
 *         jjak_file_read(&ko, "a.ko.html", &error) == 0 &&
 *         jjak_aligner_new(&aligner, NULL, &error) == 0) {
 *         jjak_source sources[2] = {{.name = "a.en.html", .bytes = en.bytes, .size = en.size},
 *                                   {.name = "a.ko.html", .bytes = ko.bytes, .size = ko.size}};
 *         if (jjak_align(&bitext, aligner, sources, &error) == 0 &&
 *             jjak_write(&tmx, jjak_format_find("tmx"), 0, bitext, NULL, &error) == 0)
 *             fwrite(tmx.bytes, 1, tmx.size, stdout);
 *     }
 *
 * Rules that hold everywhere:
 *   - Text is UTF-8. Sizes and offsets are in bytes.
 *   - A function that can fail returns 0 or a negative enum jjak_status and then fills *error,
 *     which may be NULL. After a failure the out parameter is untouched or NULL: nothing to free.
 *   - What a ..._new, ..._read or jjak_align gives, the caller frees with the matching ..._free;
 *     every ..._free takes NULL. A `const char *` that is returned belongs to the object it was
 *     asked of, dies with it and is never NULL ("" when there is nothing to say).
 *   - The library never prints and never ends the program, save when memory runs out (abort).
 *   - No mutable globals: threads may work on different objects at the same time, and all of them
 *     may share one jjak_aligner, which never changes once it is made.
 *   - The same input gives the same bytes, whatever the locale, the machine or the time.
 */

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(__GNUC__)
#define JJAK_API __attribute__((visibility("default")))
#else
#define JJAK_API
#endif

/* -------------------------------------------------------------------------------- version */

#define JJAK_VERSION "0.1.0"

/* The version of the library that is linked, as "0.1.0". */
JJAK_API const char *jjak_version(void);

/* The versions of ICU and libxml2 in use, as "ICU 72.1, libxml2 2.9.14". Writes at most `size`
 * bytes including the final NUL to `out`. */
JJAK_API void jjak_library_versions(char *out, size_t size);

/* --------------------------------------------------------------------------------- errors */

/* What went wrong. The value is the exit code of sysexits.h, negated, so that a program may end
 * with `exit(-status)`. */
enum jjak_status {
    JJAK_OK = 0,
    JJAK_E_USAGE = -2,     /* an option or a name that does not exist */
    JJAK_E_DATA = -65,     /* the input cannot be used: not text, no article, wrong language */
    JJAK_E_NO_INPUT = -66, /* a file is missing or cannot be opened */
    JJAK_E_RESOURCE = -69, /* a word list or another resource of jjak is missing or broken */
    JJAK_E_INTERNAL = -70, /* a bug, or a limit of a library below */
    JJAK_E_OUTPUT = -73,   /* the output cannot be created */
    JJAK_E_IO = -74,       /* reading or writing failed on the way */
    JJAK_E_STOPPED = -75   /* the caller wanted work to end; it can go on later */
};

/* One failure. `message` is one line without a newline: what, where in the input, and what to do.
 * It does not repeat the program's name. */
typedef struct jjak_error {
    int status; /* enum jjak_status */
    char message[512];
} jjak_error;

/* -------------------------------------------------------------------------------- buffers */

/* Growing bytes. Start from all zeroes; `bytes` is then NULL, afterwards always NUL-terminated
 * (the NUL is not counted in `size`). Functions append; free with jjak_buffer_free. */
typedef struct jjak_buffer {
    char *bytes;
    size_t size;
    size_t capacity;
} jjak_buffer;

/* Frees the bytes and makes the buffer empty again. */
JJAK_API void jjak_buffer_free(jjak_buffer *buffer);

/* The largest input that is read, before and after decompression: 256 MiB. */
#define JJAK_INPUT_LIMIT ((size_t)256 << 20)

/* Appends the content of the file `path`, or of standard input for "-", to *out. Content in gzip
 * form (RFC 1952, several members too) is decompressed. Fails with JJAK_E_NO_INPUT when the file
 * cannot be opened or is a directory, JJAK_E_DATA when it is larger than JJAK_INPUT_LIMIT or the
 * gzip data are broken, JJAK_E_IO when reading fails. */
JJAK_API int jjak_file_read(jjak_buffer *out, const char *path, jjak_error *error);

/* ------------------------------------------------------------------------------ documents */

/* How the bytes of a source are to be understood. */
enum jjak_kind {
    JJAK_KIND_AUTO = 0,  /* HTML or plain text, told apart by content */
    JJAK_KIND_HTML,      /* a saved web page: the article is looked for in it */
    JJAK_KIND_TEXT,      /* plain text: paragraphs parted by empty lines, or one a line; Markdown */
    JJAK_KIND_SENTENCES, /* one sentence a line; an empty line ends a paragraph and counts not */
    JJAK_KIND_FRAGMENT   /* as TEXT, but the first line is not taken for a headline */
};

/* A boundary between sentences is SOFT inside a balanced quotation or bracket, else HARD. What is
 * done with SOFT ones: */
enum jjak_quotes {
    JJAK_QUOTES_AUTO = 0, /* English is cut inside quotations, Korean not: “A다. B다”고 말했다 is
                             one sentence. Neither is cut inside brackets. */
    JJAK_QUOTES_KEEP,  /* no cut: every quotation and bracket stays whole */
    JJAK_QUOTES_SPLIT, /* a cut at each */
    JJAK_QUOTES_OPEN   /* as AUTO, but jjak_align cuts where an n:m bead then falls apart */
};

/* Bytes to be read, with what is known about them. Borrowed: nothing is kept after the call. */
typedef struct jjak_source {
    const char *name;  /* file name for messages and provenance, or NULL */
    const char *bytes; /* need not be NUL-terminated */
    size_t size;
    enum jjak_kind kind;
    const char *charset; /* a charset label (WHATWG names, "cp949" …) that overrides what the
                            bytes declare, or NULL; a byte order mark and valid UTF-8 win over it */
    enum jjak_quotes quotes;
    const char *language; /* "en" or "ko": of a source that holds both languages, paragraph by
                             paragraph or one text after the other, read only that one; NULL: all */
} jjak_source;

/* An article: title, blocks of text in reading order, metadata. */
typedef struct jjak_document jjak_document;

/* Decodes the bytes and takes the article out of them. Charset: byte order mark, then valid
 * UTF-8, then source->charset, then the declaration, then detection. JJAK_E_DATA when there is no
 * text, no article, or the bytes are not text, and when source->language is set and there is no
 * version of the article in it; the message says which.
 *
 * Memory: a web page takes ten to fifteen times its size, tiny elements more, but never above
 * 1.25 GiB, for a page may have 64 MiB in UTF-8 and of its elements and texts the first four
 * million are read; plain text takes four times its size. */
JJAK_API int jjak_document_read(jjak_document **out, const jjak_source *source, jjak_error *error);
JJAK_API void jjak_document_free(jjak_document *document);

/* Appends why the article is what it is: a line for every run of text of a web page, in reading
 * order, of four fields parted by tabs: "keep" or "drop"; the kind of block it is kept as, or the
 * reason it is dropped for; where it begins in the decoded source, in bytes; its first words.
 * Nothing for other sources. The lines are appended when the page has no article, too. */
JJAK_API int jjak_document_explain(jjak_buffer *out, const jjak_source *source, jjak_error *error);

/* Metadata by name: "file", "title", "date" (ISO 8601, as precise as the page gives it and in the
 * zone that it gives: the day is the one that its readers see), "modified", "site", "url", "lang"
 * (as declared, BCP 47), "charset" (of the bytes), "alternate" (URL of the page in the other
 * language), "license", "robots" ("noindex" when search engines are kept out, "notdm" when text and
 * data mining is reserved). "" when the source does not tell or the name is not known. */
JJAK_API const char *jjak_document_meta(const jjak_document *document, const char *name);

/* The language of the text itself: "en", "ko", or "" when neither. From the share of Hangul among
 * the letters and from function words, not from declarations. */
JJAK_API const char *jjak_document_language(const jjak_document *document);

/* 1 when much of the source, a sixth of its text at least, is in each language and source->language
 * was not set; to be read again with it, once for each. */
JJAK_API int jjak_document_is_bilingual(const jjak_document *document);

/* Number of blocks, and the text of one, 0-based. The title is no block. */
JJAK_API size_t jjak_document_block_count(const jjak_document *document);
JJAK_API const char *jjak_document_block(const jjak_document *document, size_t index);

/* Appends the document as one line of JSON, ended by a newline:
 * {"file","title","text","paragraphs":[..],"date","modified","authors":[..],"lang","charset",
 * "url","site","alternate","license","robots"}; "text" is the paragraphs joined by newlines. */
JJAK_API void jjak_document_json(jjak_buffer *out, const jjak_document *document);

/* Appends the document as plain text: title, then the blocks, parted by empty lines. */
JJAK_API void jjak_document_text(jjak_buffer *out, const jjak_document *document);

/* Appends the document as a plain HTML page: title, paragraphs, subheads, lists, quotations. */
JJAK_API void jjak_document_html(jjak_buffer *out, const jjak_document *document);

/* ------------------------------------------------------------------------------ sentences */

/* Cuts the paragraphs of one language into sentences; for one thread at a time, and meant to be
 * used again: no memory is taken for a paragraph once the first ones are cut. */
typedef struct jjak_segmenter jjak_segmenter;

/* `language` is a BCP 47 tag. ICU's sentence iterator (UAX 29) proposes the boundaries; rules for
 * English ("en") and Korean ("ko") take wrong ones away, move them behind footnote marks, and add
 * what it does not see. Other languages get ICU's boundaries alone. */
JJAK_API int jjak_segmenter_new(jjak_segmenter **out, const char *language, enum jjak_quotes quotes,
                                jjak_error *error);
JJAK_API void jjak_segmenter_free(jjak_segmenter *segmenter);

/* A sentence: a half-open range of bytes of the text, without the white space around it. */
typedef struct jjak_sentence {
    size_t begin, end;
    int is_soft; /* 1 when the boundary at its end is SOFT */
} jjak_sentence;

/* Cuts one paragraph. Gives in *out *count sentences in order; together they hold every byte of
 * `text` but white space, so that the text can be put together again. The array belongs to the
 * segmenter and is valid until its next use. */
JJAK_API int jjak_segment(const jjak_sentence **out, size_t *count, jjak_segmenter *segmenter,
                          const char *text, size_t size, jjak_error *error);

/* Appends the same as lines of JSON, one a sentence:
 * {"begin","end","boundary","text"}; "boundary" is "hard", "soft" or, behind the last sentence,
 * "paragraph"; `offset` is added to begin and end. */
JJAK_API int jjak_segment_json(jjak_buffer *out, jjak_segmenter *segmenter, const char *text,
                               size_t size, size_t offset, jjak_error *error);

/* -------------------------------------------------------------------------------- training */

/* Learns a model, a table of words that translate each other, from parallel text: IBM Model 1
 * (Brown et al. 1993) in both directions over the words of English and the beginnings of Korean
 * words. The model does not depend on the number of threads. */
typedef struct jjak_trainer jjak_trainer;

/* `languages` are two BCP 47 tags as "en,ko", source and target; NULL means these. */
JJAK_API int jjak_trainer_new(jjak_trainer **out, const char *languages, jjak_error *error);
JJAK_API void jjak_trainer_free(jjak_trainer *trainer);

/* Begins from the model in the file `path` instead of from nothing, before any corpus is added: its
 * words and pairs are kept, never made weaker, and count as seen before in what is learnt.
 * JJAK_E_RESOURCE when it is broken or for other languages. */
JJAK_API int jjak_trainer_adapt(jjak_trainer *trainer, const char *path, jjak_error *error);

/* Adds the pairs of one corpus. It is TMX when its name ends in .tmx or it begins with "<", JSON
 * lines when its name ends in .jsonl or it begins with "{" (a text or {"text": [...]} under each
 * language, as in canonical JSONL), else a pair a line, both texts parted by a tab; further columns
 * are not read. A file named translit*, a list of names, teaches how names are spelt besides,
 * unless the model that is adapted knows that already. With `weight` n a pair counts as n. 50 of
 * every 1,000 lines (350 to 399) are held out for measuring. JJAK_E_DATA names the line that cannot
 * be read. */
JJAK_API int jjak_trainer_add(jjak_trainer *trainer, const jjak_source *corpus, double weight,
                              jjak_error *error);

/* The same for two files whose lines translate each other, source and target language. */
JJAK_API int jjak_trainer_add_lines(jjak_trainer *trainer, const jjak_source sides[2],
                                    double weight, jjak_error *error);

/* How far training is. */
typedef struct jjak_progress {
    int iteration, iterations;
    size_t pairs;
    double likelihood[2]; /* log-likelihood of a pair, target given source and reverse */
    /* In the last report: of `held` pairs that were held out, 1,000 at most, the shares whose
     * target and whose source is found first among all, by the words alone. 0 when there are none.
     */
    size_t held;
    double recall[2];
} jjak_progress;

typedef struct jjak_training {
    int threads; /* 0 means 1 */
    /* Called after every iteration; anything but 0 stops training. May be NULL. */
    int (*report)(void *payload, const jjak_progress *progress);
    void *payload;
} jjak_training;

/* Trains, and appends the bytes of the model file to *out. `how` may be NULL. Once only: the
 * trainer is used up. JJAK_E_STOPPED when `report` wanted to end before the last iteration: then
 * the state of training was appended to *out instead, for jjak_trainer_resume. */
JJAK_API int jjak_trainer_run(jjak_buffer *out, jjak_trainer *trainer, const jjak_training *how,
                              jjak_error *error);

/* Lets jjak_trainer_run go on from a state that it left, after the same corpora were added; the
 * model is then the same, byte for byte, as of a training that never stopped. `state` is copied.
 * jjak_trainer_run fails with JJAK_E_DATA when it is the state of another training. */
JJAK_API void jjak_trainer_resume(jjak_trainer *trainer, const jjak_buffer *state);

/* -------------------------------------------------------------------------------- aligning */

/* What alignment knows beforehand: the bilingual word list, ICU's name pairs, the weights. */
typedef struct jjak_aligner jjak_aligner;

/* Loads the word lists, all files *.tsv of `lexicon_directory` (Korean TAB English TAB category;
 * a line that begins with # is a note). NULL means the directory in the environment variable
 * JJAK_LEXICON, else the installed one, else corpora/lexicon above the running program.
 * JJAK_E_RESOURCE when a named directory cannot be read or a line is malformed; when no directory
 * at all is found the aligner works without one, and jjak_aligner_lexicon says so. */
JJAK_API int jjak_aligner_new(jjak_aligner **out, const char *lexicon_directory, jjak_error *error);
JJAK_API void jjak_aligner_free(jjak_aligner *aligner);

/* The file of the model in use, "" when none was found. It is the one the environment variable
 * JJAK_MODEL names (empty: none), else corpora/model/en-ko.model above the running program, else
 * the installed one. jjak_aligner_new fails with JJAK_E_RESOURCE when it is broken or for other
 * languages. */
JJAK_API const char *jjak_aligner_model(const jjak_aligner *aligner);

/* The directory of the word lists in use, "" when none was found. */
JJAK_API const char *jjak_aligner_lexicon(const jjak_aligner *aligner);

/* Both documents, their sentences, and the beads between them. */
typedef struct jjak_bitext jjak_bitext;

/* The whole way from two sources to a bitext. sources[0] is meant to be English and sources[1]
 * Korean; if they are the other way round they are exchanged and jjak_bitext_was_swapped says so.
 * JJAK_E_DATA when both are in one language or one is in neither. Beads n:m with n, m <= 4 and
 * n + m <= 6, and null beads. The method is a semi-Markov conditional random field over beads
 * (Sarawagi and Cohen 2004) whose scores a small neural network gives (Peng, Bo and Xu 2009);
 * confidences are its posteriors, by the forward-backward algorithm, and the beads those that put
 * the most sentences where they belong in expectation. Passages that stand in another order are
 * looked for among what is then left; such beads are marked as crossing. */
JJAK_API int jjak_align(jjak_bitext **out, const jjak_aligner *aligner,
                        const jjak_source sources[2], jjak_error *error);

/* What may be asked of aligning; all zeroes for nothing. */
typedef struct jjak_options {
    const jjak_source *anchors; /* beads in the form "[0]:[0, 1]", one a line, that are fixed (a
                                   null bead too): only what lies between them is aligned */
    int is_monotone;            /* 1: no crossing beads */
    /* Called now and then with how many sentences of both sides are done; may be NULL. */
    void (*progress)(void *payload, size_t done, size_t all);
    void *payload;
} jjak_options;

/* As jjak_align. JJAK_E_DATA also when an anchor names a sentence that is not there. */
JJAK_API int jjak_align_with(jjak_bitext **out, const jjak_aligner *aligner,
                             const jjak_source sources[2], const jjak_options *options,
                             jjak_error *error);

/* The same for one source that holds both languages, paragraph by paragraph or one text after the
 * other. Each paragraph goes to the side of its main script; page->language counts not.
 * JJAK_E_DATA when there is no article in one of the languages. `options` may be NULL. */
JJAK_API int jjak_align_page(jjak_bitext **out, const jjak_aligner *aligner,
                             const jjak_source *page, const jjak_options *options,
                             jjak_error *error);

/* Gives up beads: those less sure than `least_confidence`, and those that are not en:ko (0:0: of
 * whatever numbers). Their sentences are then null beads, with the confidence that the bead
 * lacked. */
JJAK_API void jjak_bitext_keep(jjak_bitext *bitext, double least_confidence, unsigned en,
                               unsigned ko);

JJAK_API void jjak_bitext_free(jjak_bitext *bitext);

/* 1 when the sources had to be exchanged, else 0. */
JJAK_API int jjak_bitext_was_swapped(const jjak_bitext *bitext);

/* Names the pair; the ids of beads begin with it. Without it: from the file names. */
JJAK_API void jjak_bitext_set_pair_id(jjak_bitext *bitext, const char *pair_id);
JJAK_API const char *jjak_bitext_pair_id(const jjak_bitext *bitext);

/* Number of sentences of a side (0 English, 1 Korean), number of beads, and number of beads that
 * have both sides. */
JJAK_API size_t jjak_bitext_sentence_count(const jjak_bitext *bitext, int side);
JJAK_API size_t jjak_bitext_bead_count(const jjak_bitext *bitext);
JJAK_API size_t jjak_bitext_pair_count(const jjak_bitext *bitext);

/* Reads a bitext back from canonical JSONL, as jjak_write gives it in the format "jsonl" (one pair
 * a file). Nothing is lost between the two. JJAK_E_DATA names the line that is wrong. */
JJAK_API int jjak_bitext_read(jjak_bitext **out, const jjak_source *source, jjak_error *error);

/* Appends the evidence for one bead, named by its id ("pair.7") or its number ("7"), 1-based:
 * a table for people, or with `json` not 0 the bead's line of canonical JSONL. The evidence is
 * collected anew from the sentences, and things that have no counterpart are reasons too. The
 * runner-up follows, in the line as the object "runner_up": the likeliest other bead that holds one
 * of its sentences, by the posterior probabilities of beads in order; there is none when nothing
 * else is likelier than 0.001. JJAK_E_USAGE when there is no such bead. */
JJAK_API int jjak_explain(jjak_buffer *out, const jjak_aligner *aligner, const jjak_bitext *bitext,
                          const char *bead, int json, jjak_error *error);

/* --------------------------------------------------------------------------------- writing */

/* One output format. A format has one part, or two (files of their own) as Moses has. */
typedef struct jjak_format {
    const char *name;        /* as the option --to takes it */
    const char *description; /* one line for the help */
    const char *suffix[2];   /* file name suffix of each part; suffix[1] is NULL for one part */
} jjak_format;

/* Row `index` of the table of formats, NULL behind the last one. */
JJAK_API const jjak_format *jjak_format_at(size_t index);

/* The format of that name, or of the suffix of that file name; NULL when there is none. */
JJAK_API const jjak_format *jjak_format_find(const char *name);
JJAK_API const jjak_format *jjak_format_of_file(const char *file_name);

/* How the text view looks; the other formats do not look at it. */
typedef struct jjak_view {
    unsigned width; /* columns, at least 40; 0 means 100 */
    int color;      /* 1: ANSI colours */
} jjak_view;

/* Appends part `part` (0 or 1) of the bitext in the given format. `view` may be NULL. */
JJAK_API int jjak_write(jjak_buffer *out, const jjak_format *format, int part,
                        const jjak_bitext *bitext, const jjak_view *view, jjak_error *error);

/* ------------------------------------------------------------------------------ evaluating */

/* How well the evidence tells translations from other sentences. */
typedef struct jjak_retrieval {
    size_t lines;    /* pairs */
    size_t found[2]; /* whose partner scores higher than every other line: for English lines the
                        Korean one, for Korean lines the English one; ties do not count */
} jjak_retrieval;

/* Line i of sources[0] (English) translates line i of sources[1] (Korean); looks for every line's
 * partner among all lines of the other side. The score is the share of what both sentences tell
 * that has a counterpart, less the mean of the three best of the row and of the column (the margin
 * of Artetxe and Schwenk 2019); order and length play no part. JJAK_E_DATA when the numbers of
 * lines differ, or there are more than 20,000. */
JJAK_API int jjak_retrieve(jjak_retrieval *out, const jjak_aligner *aligner,
                           const jjak_source sources[2], jjak_error *error);

/* How well the model knows a word list. */
typedef struct jjak_senses {
    size_t rows,
        known;    /* of one word on either side; whose words the model takes for translations */
    size_t found; /* rows whose Korean word has at most one rival */
    size_t words, first; /* English words; those with a listed sense that has none */
} jjak_senses;

/* `list` is a word list, Korean TAB English TAB category. A rival of a sense is another Korean
 * word, told apart by its first two syllables and not listed for the English word itself, that the
 * model takes for at least as sure a translation. JJAK_E_RESOURCE without a model. */
JJAK_API int jjak_find_senses(jjak_senses *out, const jjak_aligner *aligner,
                              const jjak_source *list, jjak_error *error);

/* The measures, each with precision, recall and their harmonic mean F1:
 *   unit      a produced bead is right when it lies within one gold bead; a gold bead is found when
 *             every sentence of it lies in a right bead (for gold coarser than need be)
 *   strict    right when equal to a gold bead (as in vecalign's evaluation)
 *   lax       right when it shares a sentence with a gold bead on both sides
 *   null      sentences, not beads: those said to have no counterpart
 *   crossing  as unit, of those beads alone that are not in the longest chain of beads in order
 * Null beads count in null only. */
enum jjak_measure { JJAK_UNIT, JJAK_STRICT, JJAK_LAX, JJAK_NULL, JJAK_CROSSING, JJAK_MEASURES };

enum { JJAK_TYPES = 5, JJAK_BINS = 10 };

/* Counts summed over documents; start from all zeroes. Precision of measure m is
 * right[m] / produced[m], recall is found[m] / gold[m]. */
typedef struct jjak_tally {
    size_t right[JJAK_MEASURES], produced[JJAK_MEASURES];
    size_t found[JJAK_MEASURES], gold[JJAK_MEASURES];
    /* Beads by their numbers of sentences, English and Korean, 4 standing for more: produced, in
     * the gold, and equal in both. */
    size_t types_produced[JJAK_TYPES][JJAK_TYPES], types_gold[JJAK_TYPES][JJAK_TYPES];
    size_t types_right[JJAK_TYPES][JJAK_TYPES];
    /* Reliability: produced beads by confidence, [0, 0.1), [0.1, 0.2) ..., how many of them are
     * right (unit; a null bead when its sentence has no counterpart), and their confidences
     * summed. Beads without a confidence do not count. */
    size_t bin_beads[JJAK_BINS], bin_right[JJAK_BINS];
    double bin_confidence[JJAK_BINS];
} jjak_tally;

/* Adds one document: `hypothesis` and `gold` hold beads in vecalign's form "[0]:[0, 1]:score", one
 * a line, 0-based; the score, if it is from 0 to 1, counts as the confidence. JJAK_E_DATA names
 * file and line of what cannot be read. */
JJAK_API int jjak_tally_add(jjak_tally *tally, const jjak_source *hypothesis,
                            const jjak_source *gold, jjak_error *error);

/* Precision, recall and F1 of a measure; 0 where nothing is counted. */
typedef struct jjak_score {
    double precision, recall, f1;
} jjak_score;
JJAK_API jjak_score jjak_tally_score(const jjak_tally *tally, enum jjak_measure measure);

/* Expected calibration error: how far confidence and share of right beads lie apart, the mean over
 * all beads that have a confidence; 0 when none has. */
JJAK_API double jjak_tally_calibration(const jjak_tally *tally);

/* The 95 % confidence interval of a measure's F1 by bootstrap over `count` documents, each with its
 * own tally: out[0] to out[1]. Always the same for the same tallies. */
JJAK_API void jjak_tally_interval(double out[2], const jjak_tally *documents, size_t count,
                                  enum jjak_measure measure);

/* The name of a measure: "unit", "strict", "lax", "null", "crossing". */
JJAK_API const char *jjak_measure_name(enum jjak_measure measure);

/* -------------------------------------------------------------------------------- training */

/* Learns the weights of alignment by maximum likelihood and appends them as the C source of
 * src/align/weights.c: from the gold in the directory `gold` (its lessons, and the tune half of
 * its articles), and from the held-out blocks of the parallel files NAME.tsv.gz in `lines`, edited
 * at random but always in the same way. Takes minutes. */
JJAK_API int jjak_train_weights(jjak_buffer *out, const jjak_aligner *aligner, const char *gold,
                                const char *lines, jjak_error *error);

#ifdef __cplusplus
}
#endif

#endif
