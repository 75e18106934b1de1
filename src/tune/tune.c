#include "tune.h"

#include "lessons.h"

typedef int reader(lessons *out, const char *directory, jjak_error *error);

static int read_folder(lessons *out, reader *read, const char *gold, const char *name,
                       jjak_error *error)
{
    buf path = {0};
    buf_printf(&path, "%s/%s", gold, name);
    int rc = read(out, path.bytes, error);
    jjak_buffer_free(&path);
    return rc;
}

int tune_weights(buf *out, const struct knowledge *known, const char *gold, const char *lines,
                 jjak_error *error)
{
    lessons all = {0};
    int rc = read_folder(&all, lessons_from_articles, gold, "articles", error);
    if (rc == 0)
        rc = read_folder(&all, lessons_from_files, gold, "lessons", error);
    if (rc == 0)
        rc = lessons_from_lines(&all, lines, error);
    if (rc == 0)
        align_learn(out, (const struct lesson *const *)all.at, all.count, known);
    lessons_free(&all);
    return rc;
}
