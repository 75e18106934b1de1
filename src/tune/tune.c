#include "tune.h"

#include "lessons.h"

int tune_weights(buf *out, const struct knowledge *known, const char *articles, const char *lines,
                 jjak_error *error)
{
    lessons all = {0};
    int rc = lessons_from_articles(&all, articles, error);
    if (rc == 0)
        rc = lessons_from_lines(&all, lines, error);
    if (rc == 0)
        align_learn(out, (const struct lesson *const *)all.at, all.count, known);
    lessons_free(&all);
    return rc;
}
