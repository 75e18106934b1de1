/* Training against a naive IBM Model 1, and the file that comes out of it. */
#include "unit.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "jjak.h"
#include "learn/learn.h"

/* English TAB Korean, Latin letters standing for Korean words: one unit a word on both sides. */
static const char *const lines[][2] = {
    {"house", "jip"},     {"blue", "param"}, {"blue house", "jip param"},
    {"house", "jip kuk"}, {"book", "chaek"}, {"blue book", "param chaek"},
};
enum { LINES = sizeof lines / sizeof *lines, ROUNDS = 4, MOST = 16 };

static void fill(struct pairs *p, bool has_list)
{
    for (size_t i = 0; i < LINES; i++)
        pairs_add(p, span_of(lines[i][0]), span_of(lines[i][1]), 1, LEAST_BIGRAM);
    if (has_list) {
        pairs_list(p, SPAN("house"), SPAN("kuk"));
        pairs_list(p, SPAN("house"), SPAN("jip"));
        pairs_list(p, SPAN("book"), SPAN("kuk"));
    }
    pairs_prune(p);
}

/* What the list says of each pair: all that is listed for a unit is equally likely. */
static void list_shares(double shares[MOST][MOST], const struct pairs *p, int from)
{
    for (uint32_t unit = 0; unit < p->vocabulary[from].keys.count; unit++) {
        double count = 0;
        for (size_t i = 0; i < p->listed.count; i++)
            count += (from == SOURCE ? p->listed.at[i].source : p->listed.at[i].target) == unit;
        for (size_t i = 0; i < p->listed.count; i++) {
            struct listed pair = p->listed.at[i];
            if ((from == SOURCE ? pair.source : pair.target) == unit)
                shares[unit][from == SOURCE ? pair.target : pair.source] = 1 / count;
        }
    }
}

/* The same by the book: dense tables of doubles, one direction at a time, over the same
 * candidates, with the same share of the empty word, the same smoothing, and half of what is
 * listed. */
static void naive(double t[MOST][MOST], const struct pairs *p, bool is_seen[MOST][MOST], int from)
{
    int to = !from;
    double listed[MOST][MOST] = {{0}};
    list_shares(listed, p, from);
    for (int round = 0; round < ROUNDS; round++) {
        double count[MOST][MOST] = {{0}}, sum[MOST] = {0};
        for (size_t s = 0; s < p->weight.count; s++)
            for (size_t j = pair_begin(p, to, s); j < p->end[to].at[s]; j++) {
                uint32_t k = p->units[to].at[j];
                double all = unit_share(p, to, k) * 0.2;
                for (size_t i = pair_begin(p, from, s); i < p->end[from].at[s]; i++)
                    all += t[p->units[from].at[i]][k];
                for (size_t i = pair_begin(p, from, s); i < p->end[from].at[s]; i++)
                    count[p->units[from].at[i]][k] += t[p->units[from].at[i]][k] / all;
            }
        for (size_t e = 0; e < MOST; e++)
            for (size_t k = 0; k < MOST; k++)
                sum[e] += count[e][k];
        for (size_t e = 0; e < MOST; e++) {
            double all = 0;
            for (size_t k = 0; k < MOST; k++)
                all += listed[e][k];
            for (size_t k = 0; k < MOST; k++)
                t[e][k] = is_seen[e][k] ? (1 - LIST_SHARE * all) * count[e][k] / (sum[e] + 0.5) +
                                              LIST_SHARE * listed[e][k]
                                        : 0;
        }
    }
}

static void check_arithmetic(bool has_list)
{
    struct pairs p = {0};
    struct lexical l = {0};
    double likelihood[MODEL_SIDES], forward[MOST][MOST] = {{0}}, backward[MOST][MOST] = {{0}};
    bool seen[MOST][MOST] = {{0}}, turned[MOST][MOST] = {{0}};
    fill(&p, has_list);
    lexical_find(&l, &p, 1);
    if (has_list)
        lexical_list(&l, &p);
    for (uint32_t u = 0; u < p.vocabulary[SOURCE].keys.count; u++)
        for (size_t e = l.start[u]; e < l.start[u + 1]; e++) {
            forward[u][l.target[e]] = backward[l.target[e]][u] = 1;
            seen[u][l.target[e]] = turned[l.target[e]][u] = true;
        }
    assert_true(l.entries >= 3);
    naive(forward, &p, seen, SOURCE);
    naive(backward, &p, turned, TARGET);
    for (int i = 0; i < ROUNDS; i++)
        lexical_iterate(&l, &p, 2, likelihood);
    for (uint32_t u = 0; u < p.vocabulary[SOURCE].keys.count; u++)
        for (size_t e = l.start[u]; e < l.start[u + 1]; e++) {
            assert_true(fabs((double)l.forward[e] - forward[u][l.target[e]]) < 1e-4);
            assert_true(fabs((double)l.backward[e] - backward[l.target[e]][u]) < 1e-4);
        }
    lexical_free(&l);
    pairs_free(&p);
}

static void test_arithmetic(void **state)
{
    (void)state;
    check_arithmetic(false);
    check_arithmetic(true);
}

/* Right partners are found first and wrong ones never. */
static void test_held_out(void **state)
{
    (void)state;
    struct pairs p = {0};
    struct lexical l = {0};
    double likelihood[MODEL_SIDES];
    struct held right = {.count = 3}, wrong = {.count = 2};
    jjak_progress good = {0}, bad = {0}, none = {0};
    buf_puts(&right.text, "house\tjip\nblue\tparam\nbook\tchaek\n");
    buf_puts(&wrong.text, "house\tparam\nblue\tjip\n");
    fill(&p, false);
    lexical_find(&l, &p, 1);
    for (int i = 0; i < ROUNDS; i++)
        lexical_iterate(&l, &p, 1, likelihood);
    held_measure(&good, &right, &l, &p);
    held_measure(&bad, &wrong, &l, &p);
    held_measure(&none, &(struct held){0}, &l, &p);
    assert_true(good.held == 3 && good.recall[SOURCE] >= 1 && good.recall[TARGET] >= 1);
    assert_true(bad.held == 2 && bad.recall[SOURCE] <= 0 && bad.recall[TARGET] <= 0);
    assert_int_equal(0, none.held);
    held_free(&right);
    held_free(&wrong);
    lexical_free(&l);
    pairs_free(&p);
}

/* ---- the file */

static void train(jjak_buffer *out, int threads, const char *languages)
{
    jjak_error error;
    jjak_trainer *trainer;
    buf text = {0};
    for (int copy = 0; copy < 6000; copy++)
        buf_printf(&text, "%d\t%d\n", copy, copy);
    for (int copy = 0; copy < 300; copy++)
        for (size_t i = 0; i < LINES; i++)
            buf_printf(&text, "%s %d\t%s %d\n", lines[i][0], copy, lines[i][1], copy);
    jjak_source corpus = {.name = "corpus", .bytes = text.bytes, .size = text.size};
    jjak_training how = {.threads = threads};
    assert_int_equal(0, jjak_trainer_new(&trainer, languages, &error));
    assert_int_equal(0, jjak_trainer_add(trainer, &corpus, 1, &error));
    assert_int_equal(0, jjak_trainer_run(out, trainer, &how, &error));
    jjak_trainer_free(trainer);
    jjak_buffer_free(&text);
}

static void test_threads_do_not_matter(void **state)
{
    (void)state;
    jjak_buffer one = {0}, three = {0};
    train(&one, 1, NULL);
    train(&three, 3, NULL);
    assert_true(span_equal(buf_span(&one), buf_span(&three)));
    jjak_buffer_free(&one);
    jjak_buffer_free(&three);
}

static int stop_at(void *payload, const jjak_progress *progress)
{
    return progress->iteration == *(const int *)payload;
}

static const char stopped_corpus[] = "blue house\tparam jip\nhouse\tjip\nblue\tparam\n"
                                     "book\tchaek\nbook\tchaek\nblue book\tparam chaek\n";

/* Trains up to an iteration, from a state if there is one. */
static int train_part(jjak_buffer *out, const jjak_buffer *state, int last, double weight)
{
    jjak_trainer *trainer;
    jjak_error error;
    jjak_training how = {.threads = 1 + last % 2, .report = stop_at, .payload = &last};
    jjak_source corpus = {
        .name = "a.tsv", .bytes = stopped_corpus, .size = sizeof stopped_corpus - 1};
    assert_int_equal(0, jjak_trainer_new(&trainer, NULL, &error));
    assert_int_equal(0, jjak_trainer_add(trainer, &corpus, weight, &error));
    if (state)
        jjak_trainer_resume(trainer, state);
    int rc = jjak_trainer_run(out, trainer, &how, &error);
    jjak_trainer_free(trainer);
    return rc;
}

/* Stopped twice it comes to the same bytes; a foreign or damaged state is refused. */
static void test_resuming(void **state)
{
    (void)state;
    jjak_buffer whole = {0}, first = {0}, second = {0}, end = {0}, none = {0};
    assert_int_equal(0, train_part(&whole, NULL, 0, 1));
    assert_int_equal(JJAK_E_STOPPED, train_part(&first, NULL, 1, 1));
    assert_int_equal(JJAK_E_STOPPED, train_part(&second, &first, 4, 1));
    assert_int_equal(0, train_part(&end, &second, 0, 1));
    assert_true(span_equal(buf_span(&whole), buf_span(&end)));
    assert_int_equal(JJAK_E_DATA, train_part(&none, &first, 0, 2));
    first.bytes[first.size - 1] ^= 1;
    assert_int_equal(JJAK_E_DATA, train_part(&none, &first, 0, 1));
    first.size /= 2;
    assert_int_equal(JJAK_E_DATA, train_part(&none, &first, 0, 1));
    assert_int_equal(0, none.size);
    jjak_buffer_free(&whole);
    jjak_buffer_free(&first);
    jjak_buffer_free(&second);
    jjak_buffer_free(&end);
}

static int open_bytes(struct model **model, const char *path, const char *bytes, size_t size)
{
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(size, fwrite(bytes, 1, size, file));
    assert_int_equal(0, fclose(file));
    return model_open(model, path, NULL);
}

/* Every key leads to its unit, all of them at once; the one above only where there is one. */
static void find_all(const struct model *model, int side)
{
    uint32_t count = model_units(model, side);
    uint32_t *units = mem_alloc((2 * count + 1) * sizeof *units);
    for (uint32_t i = 0; i < count; i++) {
        units[2 * i] = model_key(model, side, i);
        units[2 * i + 1] = units[2 * i] + 1;
    }
    model_find(model, side, units, 2 * count);
    for (uint32_t i = 0; i < count; i++) {
        bool has_next =
            i + 1 < count && model_key(model, side, i + 1) == model_key(model, side, i) + 1;
        assert_int_equal(i, units[2 * i]);
        assert_int_equal(has_next ? i + 1 : UNIT_NONE, units[2 * i + 1]);
    }
    mem_free(units);
}

/* Looks everything up that the file has. */
static void walk(const struct model *model)
{
    struct tokens tokens = {0};
    tokens_find(&tokens, SPAN("blue house book 7"));
    for (size_t i = 0; i < tokens.units.count; i++) {
        uint32_t unit = model_unit(model, SOURCE, tokens.units.at[i]);
        if (unit == UNIT_NONE)
            continue;
        assert_true(model_weight(model, SOURCE, unit) >= 0);
        for (uint32_t n = 0; n < model_count(model, unit); n++)
            assert_true(model_translation(model, unit, n).strength <= 1);
    }
    tokens_free(&tokens);
    find_all(model, SOURCE);
    find_all(model, TARGET);
}

/* Cut anywhere or with any byte changed, the file is refused. */
static void test_damage(void **state)
{
    (void)state;
    char path[] = "/tmp/jjak.model.XXXXXX";
    int fd = mkstemp(path);
    assert_true(fd >= 0 && close(fd) == 0);
    jjak_buffer bytes = {0};
    struct model *model = NULL;
    train(&bytes, 1, NULL);
    assert_int_equal(0, open_bytes(&model, path, bytes.bytes, bytes.size));
    assert_string_equal("ko", model_language(model, TARGET));
    walk(model);
    assert_null(model_chunks(model));
    model_close(model);
    size_t step = bytes.size / 500 + 1;
    for (size_t n = 0; n < bytes.size; n += n < 80 ? 1 : step) {
        assert_int_equal(JJAK_E_RESOURCE, open_bytes(&model, path, bytes.bytes, n));
        bytes.bytes[n] ^= 0x10;
        assert_int_equal(JJAK_E_RESOURCE, open_bytes(&model, path, bytes.bytes, bytes.size));
        bytes.bytes[n] ^= 0x10;
    }
    unlink(path);
    jjak_buffer_free(&bytes);
}

static float strength_of(const struct model *model, const char *english, const char *korean)
{
    float found = 0;
    struct tokens source = {0}, target = {0};
    tokens_find(&source, span_of(english));
    tokens_find(&target, span_of(korean));
    uint32_t from = model_unit(model, SOURCE, source.units.at[0]);
    uint32_t to = model_unit(model, TARGET, target.units.at[0]);
    for (uint32_t n = 0; from != UNIT_NONE && n < model_count(model, from); n++)
        if (model_translation(model, from, n).target == to)
            found = model_translation(model, from, n).strength;
    tokens_free(&source);
    tokens_free(&target);
    return found;
}

/* Four pairs teach an old model a new word; what it knew stays, seen again or not. */
static void test_adapt(void **state)
{
    (void)state;
    char path[] = "/tmp/jjak.model.XXXXXX";
    const char *text = "blue ship\tparam bae\nship\tbae\nblue ship\tparam bae\nship\tbae\n";
    jjak_source corpus = {.name = "new", .bytes = text, .size = strlen(text)};
    jjak_error error;
    jjak_trainer *trainer;
    jjak_buffer bytes = {0}, adapted = {0};
    struct model *old, *new;
    int fd = mkstemp(path);
    assert_true(fd >= 0 && close(fd) == 0);
    train(&bytes, 1, NULL);
    assert_int_equal(0, open_bytes(&old, path, bytes.bytes, bytes.size));
    assert_int_equal(0, jjak_trainer_new(&trainer, "en,ja", &error));
    assert_int_equal(JJAK_E_RESOURCE, jjak_trainer_adapt(trainer, path, &error));
    jjak_trainer_free(trainer);
    assert_int_equal(0, jjak_trainer_new(&trainer, NULL, &error));
    assert_int_equal(0, jjak_trainer_adapt(trainer, path, &error));
    assert_int_equal(0, jjak_trainer_add(trainer, &corpus, 1, &error));
    assert_int_equal(JJAK_E_USAGE, jjak_trainer_adapt(trainer, path, &error));
    assert_int_equal(0, jjak_trainer_run(&adapted, trainer, NULL, &error));
    jjak_trainer_free(trainer);
    unlink(path);
    assert_int_equal(0, open_bytes(&new, path, adapted.bytes, adapted.size));
    assert_true(strength_of(old, "ship", "bae") <= 0 && strength_of(new, "ship", "bae") > 0.5f);
    assert_true(strength_of(new, "ship", "param") < 0.5f);
    assert_true(strength_of(old, "book", "chaek") > 0.2f);
    assert_true(fabsf(strength_of(old, "book", "chaek") - strength_of(new, "book", "chaek")) <= 0);
    assert_true(strength_of(new, "blue", "param") >= strength_of(old, "blue", "param"));
    model_close(old);
    model_close(new);
    unlink(path);
    jjak_buffer_free(&bytes);
    jjak_buffer_free(&adapted);
}

/* A list of names teaches how syllables are spelt: pairs of them that were never seen are told from
 * wrong ones. */
static void test_names(void **state)
{
    (void)state;
    static const char *const syllables[][2] = {{"ka", "카"},  {"me", "메"}, {"no", "노"},
                                               {"ri", "리"},  {"su", "수"}, {"ta", "타"},
                                               {"shi", "시"}, {"mo", "모"}, {"pen", "펜"}};
    enum { COUNT = sizeof syllables / sizeof *syllables };
    char path[] = "/tmp/jjak.model.XXXXXX";
    jjak_error error;
    jjak_trainer *trainer;
    buf text = {0};
    jjak_buffer bytes = {0};
    struct model *model;
    int fd = mkstemp(path);
    assert_true(fd >= 0 && close(fd) == 0);
    for (int a = 0; a < COUNT; a++)
        for (int b = 0; b < COUNT; b++)
            for (int c = 0; c < COUNT; c += 2)
                if ((a + b + c) % 7)
                    buf_printf(&text, "%s%s%s\t%s%s%s\n", syllables[a][0], syllables[b][0],
                               syllables[c][0], syllables[a][1], syllables[b][1], syllables[c][1]);
    jjak_source corpus = {.name = "a/translit.tsv", .bytes = text.bytes, .size = text.size};
    assert_int_equal(0, jjak_trainer_new(&trainer, NULL, &error));
    assert_int_equal(0, jjak_trainer_add(trainer, &corpus, 1, &error));
    assert_int_equal(0, jjak_trainer_run(&bytes, trainer, NULL, &error));
    jjak_trainer_free(trainer);
    assert_int_equal(0, open_bytes(&model, path, bytes.bytes, bytes.size));
    unlink(path);
    const struct chunk_table *chunks = model_chunks(model);
    struct letter_word letters;
    struct jamo_word right, wrong;
    assert_non_null(chunks);
    letter_word_of(&letters, chunks, SPAN("Shipenta"));
    jamo_word_of(&right, chunks, SPAN("시펜타"));
    jamo_word_of(&wrong, chunks, SPAN("수모카"));
    assert_true(chunk_similarity(chunks, &letters, &right, 0) > 0.2f);
    assert_true(chunk_similarity(chunks, &letters, &wrong, 0) < 0.1f);
    model_close(model);
    jjak_buffer_free(&text);
    jjak_buffer_free(&bytes);
}

static void test_other_languages(void **state)
{
    (void)state;
    char path[] = "/tmp/jjak.model.XXXXXX";
    int fd = mkstemp(path);
    jjak_buffer bytes = {0};
    jjak_error error;
    jjak_aligner *aligner = NULL;
    assert_true(fd >= 0);
    train(&bytes, 1, "en,ja");
    assert_int_equal(bytes.size, write(fd, bytes.bytes, bytes.size));
    close(fd);
    setenv("JJAK_MODEL", path, 1);
    assert_int_equal(JJAK_E_RESOURCE, jjak_aligner_new(&aligner, NULL, &error));
    assert_non_null(strstr(error.message, "a model for en and ja"));
    unsetenv("JJAK_MODEL");
    unlink(path);
    jjak_buffer_free(&bytes);
}

static void test_bad_corpora(void **state)
{
    (void)state;
    jjak_error error;
    jjak_trainer *trainer;
    jjak_buffer out = {0};
    jjak_source corpus = {.name = "c.tsv", .bytes = "one\tdan\ntwo\n", .size = 12};
    assert_int_equal(JJAK_E_USAGE, jjak_trainer_new(&trainer, "english", &error));
    assert_int_equal(0, jjak_trainer_new(&trainer, NULL, &error));
    assert_int_equal(JJAK_E_DATA, jjak_trainer_run(&out, trainer, NULL, &error));
    assert_int_equal(JJAK_E_DATA, jjak_trainer_add(trainer, &corpus, 1, &error));
    assert_string_equal("c.tsv:2: expected two texts parted by a tab", error.message);
    jjak_trainer_free(trainer);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_arithmetic),
        cmocka_unit_test(test_resuming),
        cmocka_unit_test(test_threads_do_not_matter),
        cmocka_unit_test(test_damage),
        cmocka_unit_test(test_other_languages),
        cmocka_unit_test(test_bad_corpora),
        cmocka_unit_test(test_adapt),
        cmocka_unit_test(test_held_out),
        cmocka_unit_test(test_names),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
