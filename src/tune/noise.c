/* Real articles are edited translations. Their gold is scarce, so parallel lines are edited here in
 * the ways that editors do it, each text in its own measure. */
#include "noise.h"

uint64_t random_next(struct random *r)
{
    uint64_t z = r->state += 0x9E3779B97F4A7C15u;
    z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9u;
    z = (z ^ z >> 27) * 0x94D049BB133111EBu;
    return z ^ z >> 31;
}

double random_unit(struct random *r)
{
    return (double)(random_next(r) >> 11) / (double)(1ull << 53);
}

uint32_t random_below(struct random *r, uint32_t end)
{
    return (uint32_t)(random_unit(r) * end);
}

/* How one text is edited: probabilities for a unit or a sentence. */
struct style {
    double drop[SIDES]; /* a unit, or a run of them, is left out on that side */
    double run;         /* that the unit behind goes too */
    double merge[SIDES], split[SIDES], cut[SIDES];
    uint32_t moves; /* blocks that are moved */
};

static double pick(struct random *r, const double *values, uint32_t count)
{
    return values[random_below(r, count)];
}

static struct style random_style(struct random *r, uint32_t units)
{
    static const double drops[] = {0, 0, 0.04, 0.1, 0.2, 0.25}, merges[] = {0, 0, 0.04, 0.08, 0.15};
    static const double runs[] = {0, 0, 0.4, 0.7}, shortens[] = {0, 0, 0.05, 0.15};
    struct style style = {.run = pick(r, runs, 4)};
    for (int side = 0; side < SIDES; side++) {
        style.drop[side] = pick(r, drops, 6) * (1 - style.run);
        style.merge[side] = pick(r, merges, 5);
        style.split[side] = pick(r, merges, 5);
        style.cut[side] = pick(r, shortens, 4);
    }
    double kind = random_unit(r);
    if (kind < 0.06) { /* a digest */
        style.drop[random_below(r, SIDES)] = 0.3;
        style.run = 0.6;
    }
    if (kind > 0.65)
        style.moves = 1 + random_below(r, 1 + units / 12);
    return style;
}

typedef list(struct labelled) labelled;

/* ---- order and omission of units */

static void shuffle(uint32_t *order, uint32_t count, uint32_t moves, struct random *r)
{
    for (uint32_t i = 0; i < count; i++)
        order[i] = i;
    for (; moves && count > 8; moves--) {
        uint32_t m = 1 + random_below(r, 4), k = 1 + random_below(r, 6);
        uint32_t from = random_below(r, count - m - k + 1), moved[4];
        memcpy(moved, order + from, m * sizeof *moved);
        memmove(order + from, order + from + m, k * sizeof *order);
        memcpy(order + from + k, moved, m * sizeof *moved);
    }
}

static void omit(bool *is_gone, uint32_t count, double drop, double run, struct random *r)
{
    bool was_gone = false;
    for (uint32_t i = 0; i < count; i++)
        was_gone = is_gone[i] = random_unit(r) < (was_gone ? drop + run * (1 - drop) : drop);
}

/* ---- sentences */

/* Where a sentence may be cut in two: behind a comma, or behind a Korean connective. */
static size_t find_joint(span text)
{
    static const char *const joints[] = {", ", "고 ", "며 ", "지만 ", "; "};
    size_t best = 0, middle = text.size / 2;
    for (size_t k = 0; k < sizeof joints / sizeof *joints; k++)
        for (size_t at = text.size / 4; at < 3 * text.size / 4; at++)
            if (span_starts(span_skip(text, at), span_of(joints[k]))) {
                size_t end = at + strlen(joints[k]);
                size_t far = end > middle ? end - middle : middle - end;
                size_t best_far = best > middle ? best - middle : middle - best;
                best = !best || far < best_far ? end : best;
            }
    return text.size < 50 ? 0 : best;
}

static void add_sentence(labelled *out, span text, uint32_t group, double split, double cut,
                         struct random *r)
{
    size_t joint = find_joint(text);
    double what = random_unit(r);
    if (joint && what < split) {
        list_push(out, ((struct labelled){span_trim(span_first(text, joint)), group}));
        text = span_skip(text, joint);
    } else if (joint && what < split + cut) {
        text = random_unit(r) < 0.5 ? span_first(text, joint) : span_skip(text, joint);
    }
    list_push(out, ((struct labelled){span_trim(text), group}));
}

static uint32_t find_root(uint32_t *parents, uint32_t group)
{
    while (parents[group] != group)
        group = parents[group] = parents[parents[group]];
    return group;
}

static void merge(labelled *sentences, struct arena *arena, double rate, uint32_t *parents,
                  struct random *r)
{
    size_t kept = 0;
    for (size_t i = 0; i < sentences->count; i++) {
        struct labelled next = sentences->at[i];
        if (!kept || random_unit(r) >= rate) {
            sentences->at[kept++] = next;
            continue;
        }
        struct labelled *last = &sentences->at[kept - 1];
        buf joined = {0};
        buf_put(&joined, last->text);
        buf_putc(&joined, ' ');
        buf_put(&joined, next.text);
        last->text = arena_copy(arena, buf_span(&joined));
        parents[find_root(parents, next.group)] = find_root(parents, last->group);
        jjak_buffer_free(&joined);
    }
    sentences->count = kept;
}

/* ---- the lesson */

static void put_side(struct lesson *lesson, enum side side, const labelled *from, uint32_t *parents)
{
    struct side_text *to = &lesson->bitext->side[side];
    struct arena *arena = lesson->bitext->arena;
    to->sentence_count = from->count;
    to->sentences = arena_alloc(arena, from->count, sizeof *to->sentences);
    lesson->group_of[side] = arena_alloc(arena, from->count, sizeof(uint32_t));
    for (size_t i = 0; i < from->count; i++) {
        span text = arena_copy(arena, from->at[i].text);
        to->sentences[i] = (struct sentence){.text = text, .paragraph = 1};
        lesson->group_of[side][i] = find_root(parents, from->at[i].group);
    }
}

struct lesson *noise_lesson(const struct unit *units, uint32_t count, struct random *r)
{
    struct style style = random_style(r, count);
    struct lesson *lesson = mem_alloc(sizeof *lesson);
    uint32_t *order = mem_alloc((count + 1) * sizeof *order);
    uint32_t *parents = mem_alloc((count + 1) * sizeof *parents);
    bool *is_gone = mem_alloc(count + 1);
    labelled sentences[SIDES] = {{0}, {0}};
    lesson->bitext = bitext_new();
    lesson->weight = 1;
    for (uint32_t i = 0; i < count; i++)
        parents[i] = i;
    for (int side = 0; side < SIDES; side++) {
        shuffle(order, count, side == KO ? style.moves : 0, r);
        omit(is_gone, count, style.drop[side], style.run, r);
        for (uint32_t i = 0; i < count; i++)
            for (size_t k = 0; !is_gone[i] && k < units[order[i]].sentences[side].count; k++)
                add_sentence(&sentences[side], units[order[i]].sentences[side].at[k], order[i],
                             style.split[side], style.cut[side], r);
        merge(&sentences[side], lesson->bitext->arena, style.merge[side], parents, r);
    }
    for (int side = 0; side < SIDES; side++) {
        put_side(lesson, (enum side)side, &sentences[side], parents);
        list_free(&sentences[side]);
    }
    lesson_find_groups(lesson, count);
    mem_free(order);
    mem_free(parents);
    mem_free(is_gone);
    return lesson;
}

void lesson_free(struct lesson *lesson)
{
    jjak_bitext_free(lesson->bitext);
    mem_free(lesson);
}
