/* Many threads over numbered pieces of work. */
#include <pthread.h>
#include <stdatomic.h>

#include "learn.h"

enum { MOST_THREADS = 64 };

struct labour {
    const struct crew *crew;
    atomic_size_t next;
};

static void *labour(void *argument)
{
    struct labour *l = argument;
    void *state = mem_alloc(l->crew->state_size);
    for (size_t piece; (piece = atomic_fetch_add(&l->next, 1)) < l->crew->pieces;)
        l->crew->work(l->crew->job, piece, state);
    l->crew->end(state);
    mem_free(state);
    return NULL;
}

void crew_run(const struct crew *crew)
{
    struct labour l = {.crew = crew};
    pthread_t others[MOST_THREADS];
    int count = 0;
    while (count + 1 < crew->threads && count < MOST_THREADS &&
           pthread_create(&others[count], NULL, labour, &l) == 0)
        count++;
    labour(&l);
    for (int i = 0; i < count; i++)
        pthread_join(others[i], NULL);
}
