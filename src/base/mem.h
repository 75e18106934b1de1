/* Memory that never fails: out of memory ends the program, so that nobody else has to check. */
#ifndef BASE_MEM_H
#define BASE_MEM_H

#include <stddef.h>

void *mem_alloc(size_t size);                           /* zeroed */
void *mem_resize(void *old, size_t count, size_t size); /* count * size, checked for overflow */

/* A growing array: `list(int) primes = {0}; list_push(&primes, 2); ... list_free(&primes);` */
#define list(T)                                                                                    \
    struct {                                                                                       \
        T *at;                                                                                     \
        size_t count, capacity;                                                                    \
    }
#define list_push(l, value) (list_room(l), (l)->at[(l)->count++] = (value))
#define list_free(l) (mem_free((l)->at), (l)->at = NULL, (l)->count = (l)->capacity = 0)
#define list_room(l)                                                                               \
    ((l)->count < (l)->capacity                                                                    \
         ? (void)0                                                                                 \
         : (void)((l)->capacity = (l)->capacity ? 2 * (l)->capacity : 16,                          \
                  (l)->at = mem_resize((l)->at, (l)->capacity, sizeof *(l)->at)))

void mem_free(void *memory); /* takes NULL */

#endif
