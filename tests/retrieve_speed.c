/* Pairs of sentences scored in a second of one core, preparing them included.
 *
 *   retrieve_speed EN.txt KO.txt
 */
#include <stdio.h>
#include <time.h>

#include "jjak.h"

enum { ROUNDS = 5 };

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static int measure(const jjak_aligner *aligner, const jjak_source sources[2], jjak_error *error)
{
    jjak_retrieval found = {0};
    double best = 0;
    for (int round = 0; round < ROUNDS; round++) {
        double begin = now();
        int rc = jjak_retrieve(&found, aligner, sources, error);
        if (rc != 0)
            return rc;
        double time = now() - begin;
        best = round == 0 || time < best ? time : best;
    }
    double pairs = (double)found.lines * (double)found.lines;
    printf("%zu x %zu lines, %.2f million pairs a second (best of %d)\n", found.lines, found.lines,
           pairs / best / 1e6, ROUNDS);
    return 0;
}

int main(int count, char **paths)
{
    jjak_buffer bytes[2] = {{0}, {0}};
    jjak_source sources[2] = {{0}, {0}};
    jjak_aligner *aligner = NULL;
    jjak_error error;
    int rc = count == 3 ? jjak_aligner_new(&aligner, NULL, &error) : JJAK_E_USAGE;
    for (int i = 0; rc == 0 && i < 2; i++) {
        rc = jjak_file_read(&bytes[i], paths[i + 1], &error);
        sources[i] =
            (jjak_source){.name = paths[i + 1], .bytes = bytes[i].bytes, .size = bytes[i].size};
    }
    if (rc == 0)
        rc = measure(aligner, sources, &error);
    if (rc != 0)
        fprintf(stderr, "%s\n",
                rc == JJAK_E_USAGE ? "retrieve_speed EN.txt KO.txt" : error.message);
    jjak_aligner_free(aligner);
    jjak_buffer_free(&bytes[0]);
    jjak_buffer_free(&bytes[1]);
    return rc != 0;
}
