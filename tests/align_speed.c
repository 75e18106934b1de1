/* Speed of aligning on one core, of texts in memory: processor time from sentences to beads.
 *
 *   align_speed EN KO ...      each file holds a sentence a line
 */
#include <stdio.h>
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
    printf("%.0f articles/s, %.2f s each\n", articles / seconds, seconds / articles);
    jjak_aligner_free(aligner);
    return 0;
}
