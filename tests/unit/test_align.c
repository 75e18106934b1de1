#include "unit.h"

#include <math.h>

#include "align/align.h"
#include "align/search.h"
#include "align/exercise.h"
#include "align/window.h"
#include "base/mem.h"
#include "spec.h"

static void put_side(bitext *b, enum side side, const span *lines, size_t count)
{
    b->side[side].sentences = arena_alloc(b->arena, count, sizeof(struct sentence));
    b->side[side].sentence_count = count;
    for (size_t i = 0; i < count; i++)
        b->side[side].sentences[i] = (struct sentence){.text = lines[i], .paragraph = 1};
}

static void put_indices(buf *out, const struct bead *bead, enum side side)
{
    buf_putc(out, '[');
    for (uint32_t i = 0; i < bead->count[side]; i++)
        buf_printf(out, "%s%u", i ? ", " : "", bead->at[side][i]);
    buf_putc(out, ']');
}

static void put_beads(buf *out, const bitext *b)
{
    for (size_t i = 0; i < b->bead_count; i++) {
        buf_puts(out, i ? " " : "");
        put_indices(out, &b->beads[i], EN);
        buf_putc(out, ':');
        put_indices(out, &b->beads[i], KO);
    }
}

static void align(bitext *b)
{
    static const struct align_options no_options;
    struct lexicon *lexicon;
    assert_int_equal(0, lexicon_new(&lexicon, "tests/spec/lexicon", NULL));
    align_bitext(b, &(struct knowledge){lexicon, NULL}, &no_options);
    lexicon_free(lexicon);
}

static bitext *aligned(const span *lines[SIDES], const size_t counts[SIDES])
{
    bitext *b = bitext_new();
    for (int side = 0; side < SIDES; side++)
        put_side(b, (enum side)side, lines[side], counts[side]);
    align(b);
    return b;
}

static void test_spec(void **state)
{
    enum { MOST_LINES = 16 };
    span lines[SIDES][MOST_LINES], line;
    size_t counts[SIDES] = {0, 0};
    struct spec spec;
    (void)state;
    spec_open(&spec, "tests/spec/align.txt");
    while (spec_line(&spec, &line)) {
        if (!span_starts(line, SPAN("=> "))) {
            enum side side = strcmp(spec_language(&spec, &line), "ko") == 0 ? KO : EN;
            assert_true(counts[side] < MOST_LINES);
            lines[side][counts[side]++] = line;
            continue;
        }
        buf found = {0};
        bitext *b = aligned((const span *[]){lines[EN], lines[KO]}, counts);
        put_beads(&found, b);
        spec_same(&spec, span_skip(line, 3), buf_span(&found));
        jjak_bitext_free(b);
        jjak_buffer_free(&found);
        counts[EN] = counts[KO] = 0;
    }
    spec_close(&spec);
}

/* A cheap reproducible noise. */
static uint32_t next_random(uint32_t *seed)
{
    return *seed = *seed * 1664525u + 1013904223u;
}

static void random_text(buf *out, uint32_t *seed, bool is_korean)
{
    static const char *const words[2][8] = {
        {"rice", "Hyesan", "6,500", "July 25", "soldier", "40 tons", "Putin", "KDI"},
        {"쌀은", "혜산에서", "6500원", "7월 25일", "군인이", "40톤", "푸틴은", "KDI는"}};
    for (uint32_t n = 1 + next_random(seed) % 9; n; n--) {
        buf_puts(out, words[is_korean][next_random(seed) >> 8 & 7]);
        buf_putc(out, ' ');
    }
}

/* Every sentence is in exactly one bead. */
static void check(const bitext *b)
{
    uint32_t *seen[SIDES];
    for (int side = 0; side < SIDES; side++)
        seen[side] = mem_alloc((b->side[side].sentence_count + 1) * sizeof(uint32_t));
    for (size_t i = 0; i < b->bead_count; i++) {
        const struct bead *bead = &b->beads[i];
        for (int side = 0; side < SIDES; side++)
            for (uint32_t k = 0; k < bead->count[side]; k++) {
                assert_true(bead->at[side][k] < b->side[side].sentence_count);
                seen[side][bead->at[side][k]]++;
            }
        assert_true(bead->confidence >= 0 && bead->confidence <= 1);
    }
    for (int side = 0; side < SIDES; side++) {
        for (size_t i = 0; i < b->side[side].sentence_count; i++)
            assert_int_equal(1, seen[side][i]);
        mem_free(seen[side]);
    }
}

struct field {
    struct arena *arena;
    struct evidence evidence;
    struct band band;
    struct scorer scorer;
    struct lattice lattice;
};

static void open_field(struct field *f, const bitext *b, const struct lexicon *lexicon,
                       const struct weights *w, uint32_t half)
{
    f->arena = arena_new();
    evidence_collect(&f->evidence, f->arena, b, lexicon, NULL);
    band_init(&f->band, f->arena, f->evidence.record_count[EN] + 1,
              f->evidence.record_count[KO] + 1, half);
    scorer_init(&f->scorer, f->arena, &f->evidence, w, &f->band);
    lattice_init(&f->lattice, f->arena, &f->scorer);
    lattice_sum(&f->lattice);
}

/* What search adds up quickly is what the items say one by one. */
static void check_scores(const bitext *b, const struct lexicon *lexicon)
{
    struct field f;
    open_field(&f, b, lexicon, &weights, 64);
    for (size_t i = 0; i < b->bead_count; i++) {
        const struct bead *bead = &b->beads[i];
        if (bead_is_null(bead))
            continue;
        struct range range = {{bead->at[EN][0], bead->at[KO][0]},
                              {bead->count[EN], bead->count[KO]}};
        struct measures m = {{0}, {0}, {0}};
        double score = score_pair(&f.scorer, &range, &m), items = 0;
        for (int k = 0; k < ITEM_KINDS; k++)
            items += weights.net.found[k] * m.found[k] + weights.net.missing[k] * m.missing[k];
        assert_true(fabs(items - m.feature[FEATURE_ITEMS]) < 1e-3);
        double worth[FEATURES], sum = net_worth(worth, &weights.net, &m);
        for (int k = 0; k < FEATURES; k++)
            sum += worth[k] * m.feature[k];
        assert_true(fabs(score - f.scorer.sharpness * sum) < 1e-6);
        assert_true(fabs(score - (bead->score - bead->evidence[EVIDENCE_ALONE])) < 1e-3);
    }
    arena_free(f.arena);
}

/* The ways into every cell and the ways out of it are the same sum, and the posteriors of all that
 * may become of a sentence add up to one. */
static void check_posteriors(const bitext *b, const struct lexicon *lexicon)
{
    struct field f;
    open_field(&f, b, lexicon, &weights, 64);
    const struct lattice *l = &f.lattice;
    size_t end = band_cell(&f.band, l->size[EN], l->size[KO]);
    double forward = 0;
    for (int state = 0; state < STATES; state++)
        forward += exp(l->forward[end][state] - l->total);
    assert_true(fabs(forward - 1) < 1e-6);
    for (uint32_t x = 0; x < l->size[EN]; x++) {
        double sum = 0;
        for (uint32_t i = 0; i <= x; i++)
            for (uint32_t j = f.band.low[i]; j < f.band.high[i]; j++)
                for (unsigned shape = 0; shape < SHAPES; shape++)
                    if (i + shapes[shape][EN] > x)
                        sum += lattice_pair(l, i, j, shape);
        for (uint32_t j = f.band.low[x]; j < f.band.high[x]; j++)
            sum += lattice_null(l, EN, x, j, false) + lattice_null(l, EN, x, j, true);
        assert_true(fabs(sum - 1) < 1e-6);
    }
    arena_free(f.arena);
}

static void test_random_texts(void **state)
{
    enum { LINES = 30, ROUNDS = 40 };
    uint32_t seed = 7;
    struct lexicon *lexicon;
    (void)state;
    assert_int_equal(0, lexicon_new(&lexicon, "tests/spec/lexicon", NULL));
    for (int round = 0; round < ROUNDS; round++) {
        buf texts[SIDES][LINES] = {{{0}}};
        span lines[SIDES][LINES];
        size_t counts[SIDES];
        for (int side = 0; side < SIDES; side++) {
            counts[side] = next_random(&seed) % LINES;
            for (size_t i = 0; i < counts[side]; i++) {
                random_text(&texts[side][i], &seed, side == KO);
                lines[side][i] = span_trim(buf_span(&texts[side][i]));
            }
        }
        bitext *b = aligned((const span *[]){lines[EN], lines[KO]}, counts);
        check(b);
        check_scores(b, lexicon);
        check_posteriors(b, lexicon);
        jjak_bitext_free(b);
        for (int side = 0; side < SIDES; side++)
            for (size_t i = 0; i < counts[side]; i++)
                jjak_buffer_free(&texts[side][i]);
    }
    lexicon_free(lexicon);
}

/* Confidences are posteriors: with two ways to read a text, they share the certainty. */
static void test_confidence(void **state)
{
    const span en[] = {SPAN("Rice cost 6,500 won on July 25."),
                       SPAN("Washington fined 12 banks in 2017.")};
    const span ko[] = {SPAN("7월 25일 쌀은 6500원이었다.")};
    (void)state;
    bitext *b = aligned((const span *[]){en, ko}, (const size_t[]){2, 1});
    assert_int_equal(2, b->bead_count);
    assert_true(b->beads[0].confidence > 0.7);
    assert_true(b->beads[0].confidence < 1);
    assert_true(b->beads[0].reason_count >= 2);
    jjak_bitext_free(b);
}

/* The gradient that weights are learnt by is the slope of the likelihood. */
static void test_gradient(void **state)
{
    const span en[] = {SPAN("Rice cost 6,500 won on July 25."), SPAN("Putin came to Hyesan?"),
                       SPAN("KDI sold 40 tons of rice."), SPAN("A soldier said so.")};
    const span ko[] = {SPAN("7월 25일 쌀은 6500원이었다."), SPAN("KDI는 쌀을 팔았다."),
                       SPAN("40톤이었다.")};
    uint32_t groups[SIDES][4] = {{0, 1, 2, 3}, {0, 2, 2}};
    struct lesson lesson = {.weight = 2};
    struct lexicon *lexicon;
    struct exercise exercise = {.lesson = &lesson};
    struct net gradient = {.feature = {0}}, unused;
    (void)state;
    assert_int_equal(0, lexicon_new(&lexicon, "tests/spec/lexicon", NULL));
    lesson.bitext = bitext_new();
    put_side(lesson.bitext, EN, en, 4);
    put_side(lesson.bitext, KO, ko, 3);
    for (int side = 0; side < SIDES; side++)
        lesson.group_of[side] = groups[side];
    lesson_find_groups(&lesson, 4);
    evidence_collect(&exercise.evidence, lesson.bitext->arena, lesson.bitext, lexicon, NULL);
    assert_true(exercise_likelihood(&exercise, &weights, &gradient) < 0);
    for (size_t k = 0; k < NET_NUMBERS; k++) {
        double step = 1e-3, around[2];
        for (int way = 0; way < 2; way++) {
            struct weights moved = weights;
            net_row(&moved.net)[k] += way ? step : -step;
            around[way] = exercise_likelihood(&exercise, &moved, &unused);
        }
        double slope = (around[1] - around[0]) / (2 * step);
        assert_true(fabs(slope - net_row(&gradient)[k]) < 0.02 * (1 + fabs(slope)));
    }
    jjak_bitext_free(lesson.bitext);
    lexicon_free(lexicon);
}

/* ---- long texts */

/* A sentence of its own number, as `form` has it. */
static span numbered(bitext *b, const char *form, uint32_t number)
{
    buf text = {0};
    for (; *form; form++)
        if (*form == '#')
            buf_printf(&text, "%u", 1013 + 7 * number);
        else
            buf_putc(&text, *form);
    span copy = arena_copy(b->arena, buf_span(&text));
    jjak_buffer_free(&text);
    return copy;
}

/* A text of `count` English sentences; `translation_of` says which Korean ones there are: the
 * number of the English one, in its order. Every so many are the same few words. */
struct tale {
    uint32_t count, refrain_every;
    bool (*is_translated)(uint32_t sentence);
};

static bool is_refrain(const struct tale *tale, uint32_t sentence)
{
    return tale->refrain_every && sentence % tale->refrain_every == 0;
}

static bitext *tell(const struct tale *tale)
{
    bitext *b = bitext_new();
    span *lines[SIDES];
    size_t counts[SIDES] = {0, 0};
    for (int side = 0; side < SIDES; side++)
        lines[side] = mem_alloc(tale->count * sizeof(span));
    for (uint32_t i = 0; i < tale->count; i++) {
        bool is_same = is_refrain(tale, i);
        lines[EN][counts[EN]++] =
            is_same ? SPAN("Rice was dear.") : numbered(b, "The soldier paid # won for it.", i);
        if (tale->is_translated(i))
            lines[KO][counts[KO]++] =
                is_same ? SPAN("쌀은 비쌌다.") : numbered(b, "군인이 그 값으로 #원을 냈다.", i);
    }
    for (int side = 0; side < SIDES; side++) {
        put_side(b, (enum side)side, lines[side], counts[side]);
        mem_free(lines[side]);
    }
    return b;
}

static bool is_late(uint32_t sentence)
{
    return sentence >= 70;
}

/* The path leaves the narrowest band; then it is the one that is found in the whole plane. */
static void test_band(void **state)
{
    bitext *b = tell(&(struct tale){.count = 160, .is_translated = is_late});
    struct lexicon *lexicon;
    struct field whole;
    struct window w;
    steps path = {0}, best = {0};
    uint32_t all[160];
    (void)state;
    for (uint32_t i = 0; i < 160; i++)
        all[i] = i;
    assert_int_equal(0, lexicon_new(&lexicon, "tests/spec/lexicon", NULL));
    window_open(&w, b, &(struct knowledge){lexicon, NULL}, (const uint32_t *const[]){all, all},
                (const uint32_t[]){160, 90});
    window_align(&w, &path);
    open_field(&whole, b, lexicon, &weights, 160);
    lattice_best(&best, &whole.lattice);
    assert_int_equal(best.count, path.count);
    for (size_t k = 0; k < path.count; k++) {
        const struct step *step = &path.at[k], *other = &best.at[k];
        assert_memory_equal(&other->range, &step->range, sizeof step->range);
        assert_true(fabs(other->confidence - step->confidence) < 1e-4);
        if (step->range.count[EN] && step->range.count[KO])
            assert_int_equal(step->range.first[EN], step->range.first[KO] + 70);
    }
    arena_free(whole.arena);
    window_close(&w);
    list_free(&path);
    list_free(&best);
    lexicon_free(lexicon);
    jjak_bitext_free(b);
}

static bool is_told_briefly(uint32_t sentence)
{
    return sentence % 6 == 0 || sentence % 40 < 4;
}

/* A digest of what is longer than a window, with a refrain all over: every translation is found,
 * and nothing is made of the rest. */
static void test_digest(void **state)
{
    const struct tale tale = {1300, 30, is_told_briefly};
    bitext *b = tell(&tale);
    uint32_t told = 0, right = 0, wrong = 0, numbers[1300];
    (void)state;
    for (uint32_t i = 0; i < tale.count; i++)
        if (is_told_briefly(i))
            numbers[told++] = i;
    align(b);
    check(b);
    for (size_t i = 0; i < b->bead_count; i++) {
        const struct bead *bead = &b->beads[i];
        if (bead_is_null(bead))
            continue;
        bool is_right = bead->count[EN] == 1 && bead->count[KO] == 1 &&
                        numbers[bead->at[KO][0]] == bead->at[EN][0];
        right += is_right;
        wrong += !is_right;
    }
    assert_int_equal(0, wrong);
    assert_true(right >= told - told / 50);
    jjak_bitext_free(b);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_spec),       cmocka_unit_test(test_random_texts),
        cmocka_unit_test(test_confidence), cmocka_unit_test(test_gradient),
        cmocka_unit_test(test_band),       cmocka_unit_test(test_digest),
    };
    return cmocka_run_group_tests_name("align", tests, NULL, NULL);
}
