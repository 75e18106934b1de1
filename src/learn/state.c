/* How far training has come, kept so that it can go on another day. For the same machine only. */
#include "base/error.h"
#include "learn.h"

#define STATE_MAGIC "jjakprt\n"

struct state_head {
    char magic[8];
    uint64_t mark; /* of what is learnt from */
    uint64_t done; /* iterations */
    uint64_t sum;  /* of the table */
};

static void mix(uint64_t *mark, const void *bytes, size_t size)
{
    uint64_t both[2] = {*mark, hash_text((span){bytes, size})};
    *mark = hash_text((span){(const char *)both, sizeof both});
}

/* Of all that decides what the next iteration gives, besides the table. */
static uint64_t mark_of(const struct lexical *l, const struct pairs *p)
{
    uint64_t mark = l->entries;
    for (int side = 0; side < MODEL_SIDES; side++) {
        const struct vocabulary *v = &p->vocabulary[side];
        mix(&mark, v->keys.at, v->keys.count * sizeof *v->keys.at);
        mix(&mark, v->weight.at, v->weight.count * sizeof *v->weight.at);
        mix(&mark, p->units[side].at, p->units[side].count * sizeof *p->units[side].at);
        mix(&mark, p->end[side].at, p->end[side].count * sizeof *p->end[side].at);
        if (l->prior[side])
            mix(&mark, l->prior[side], l->entries * sizeof *l->prior[side]);
        if (l->listed[side])
            mix(&mark, l->listed[side], l->entries * sizeof *l->listed[side]);
    }
    mix(&mark, p->weight.at, p->weight.count * sizeof *p->weight.at);
    mix(&mark, l->target, l->entries * sizeof *l->target);
    return mark;
}

static uint64_t sum_of(const struct lexical *l)
{
    uint64_t sum = 0;
    mix(&sum, l->forward, l->entries * sizeof *l->forward);
    mix(&sum, l->backward, l->entries * sizeof *l->backward);
    return sum;
}

void state_write(buf *out, const struct lexical *l, const struct pairs *p, int done)
{
    size_t size = l->entries * sizeof *l->forward;
    struct state_head head = {STATE_MAGIC, mark_of(l, p), (uint64_t)done, sum_of(l)};
    buf_put(out, (span){(const char *)&head, sizeof head});
    buf_put(out, (span){(const char *)l->forward, size});
    buf_put(out, (span){(const char *)l->backward, size});
}

int state_read(struct lexical *l, const struct pairs *p, span state, int *done, jjak_error *error)
{
    struct state_head head = {0};
    size_t size = l->entries * sizeof *l->forward;
    if (state.size >= sizeof head)
        memcpy(&head, state.at, sizeof head);
    if (memcmp(head.magic, STATE_MAGIC, sizeof head.magic) != 0 || head.mark != mark_of(l, p) ||
        state.size != sizeof head + 2 * size)
        return error_set(error, JJAK_E_DATA,
                         "what was kept is of a training with other corpora, weights or options");
    memcpy(l->forward, state.at + sizeof head, size);
    memcpy(l->backward, state.at + sizeof head + size, size);
    if (head.sum != sum_of(l))
        return error_set(error, JJAK_E_DATA, "what was kept of the training is damaged");
    *done = (int)head.done;
    return 0;
}
