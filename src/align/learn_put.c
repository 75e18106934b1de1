/* The weights as the C source that the program is built with. */
#include "exercise.h"

static void put_row(buf *out, const double *row, size_t count, const char *remark)
{
    buf_puts(out, "{");
    for (size_t k = 0; k < count; k++) {
        buf_puts(out, k ? ", " : "");
        buf_number(out, row[k], 4);
    }
    buf_puts(out, remark ? "}, /* " : "},\n");
    if (remark)
        buf_printf(out, "%s */\n", remark);
}

static void put_field(buf *out, const char *name, const double *row, size_t count)
{
    buf_printf(out, "        .%s = ", name);
    put_row(out, row, count, NULL);
}

static void put_net(buf *out, const struct net *net)
{
    put_field(out, "found", net->found, ITEM_KINDS);
    put_field(out, "missing", net->missing, ITEM_KINDS);
    buf_puts(out, "        .feature = {\n");
    for (int f = 0; f < FEATURES; f++) {
        buf_puts(out, "            ");
        buf_number(out, net->feature[f], 4);
        buf_printf(out, ", /* %s */\n", feature_rows[f].name);
    }
    buf_puts(out, "        },\n        .inner = {\n");
    for (int f = 0; f < FEATURES; f++) {
        buf_puts(out, "            ");
        put_row(out, net->inner[f], HIDDEN, feature_rows[f].name);
    }
    buf_puts(out, "        },\n");
    put_field(out, "bias", net->bias, HIDDEN);
    put_field(out, "outer", net->outer, HIDDEN);
}

void weights_put(buf *out, const struct weights *w)
{
    buf_puts(out, "/* Made by `make weights DATA=...`. */\n/* clang-format off */\n"
                  "#include \"weights.h\"\n\nconst struct weights weights = {\n    .net = {\n");
    put_net(out, &w->net);
    buf_puts(out, "    },\n    .crossing = ");
    put_row(out, w->crossing, SIDES + 1, NULL);
    buf_puts(out, "    .sharpness = ");
    put_row(out, w->sharpness, 2, NULL);
    buf_puts(out, "    .skip = ");
    buf_number(out, w->skip, 4);
    buf_puts(out, ",\n};\n");
}
