/* Speed of aligning on one core, of texts in memory: processor time from sentences to beads,
 * and the most memory.
 *
 *   align_speed EN KO ...      each file holds a sentence a line
 */
#include <stdio.h>
#include <sys/resource.h>
#include <time.h>

#include "jjak.h"

static int read_lines(jjak_source *source, jjak_buffer *bytes, const char *path)
{
    jjak_error error;
    if (jjak_file_read(bytes, path, &error) != 0) {
        fprintf(stderr, "%s\n", error.message);
        return -1;
    }
    *source =
        (jjak_source){.bytes = bytes->bytes, .size = bytes->size, .kind = JJAK_KIND_SENTENCES};
    return 0;
}

static int align(const jjak_aligner *aligner, char **paths)
{
    jjak_buffer bytes[2] = {{0}};
    jjak_source sources[2];
    jjak_bitext *bitext = NULL;
    int rc = 0;
    for (int side = 0; rc == 0 && side < 2; side++)
        rc = read_lines(&sources[side], &bytes[side], paths[side]);
    if (rc == 0 && (rc = jjak_align(&bitext, aligner, sources, NULL)) == 0)
        jjak_bitext_free(bitext);
    for (int side = 0; side < 2; side++)
        jjak_buffer_free(&bytes[side]);
    return rc;
}

int main(int count, char **paths)
{
    jjak_aligner *aligner;
    jjak_error error;
    if (jjak_aligner_new(&aligner, NULL, &error) != 0) {
        fprintf(stderr, "%s\n", error.message);
        return 1;
    }
    clock_t start = clock();
    double articles = 0, seconds;
    do {
        for (int i = 1; i + 1 < count; i += 2, articles++)
            if (align(aligner, &paths[i]) != 0)
                return 1;
        seconds = (double)(clock() - start) / CLOCKS_PER_SEC;
    } while (seconds < 0.5);
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    printf("%.3f s each, %.1f a second, %ld MB\n", seconds / articles, articles / seconds,
           usage.ru_maxrss / 1024);
    jjak_aligner_free(aligner);
    return 0;
}
