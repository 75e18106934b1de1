/* While jjak is made: writes the image of the word lists.
 *
 *   make_image LISTS IMAGE
 */
#include <stdio.h>

#include "evidence/evidence.h"

/* That of this program itself is of nothing. */
const uint64_t lexicon_image[] = {0};

static int write_file(const char *path, const buf *bytes)
{
    FILE *file = fopen(path, "wb");
    if (!file)
        return -1;
    bool is_whole = fwrite(bytes->bytes, 1, bytes->size, file) == bytes->size;
    return fclose(file) == 0 && is_whole ? 0 : -1;
}

int main(int count, char **arguments)
{
    jjak_error error = {0};
    buf image = {0};
    int rc = count == 3 ? 0 : -1;
    if (rc == 0)
        rc = lexicon_make_image(&image, arguments[1], &error);
    if (rc == 0)
        rc = write_file(arguments[2], &image);
    if (rc != 0)
        fprintf(stderr, "make_image: %s\n", *error.message ? error.message : "no image was made");
    jjak_buffer_free(&image);
    return rc == 0 ? 0 : 1;
}
