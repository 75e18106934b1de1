#include "width.h"

#include "text/text.h"

/* In order. From Unicode's EastAsianWidth.txt (W and F) and, for 0, the general categories Mn, Me
 * and Cf; blocks that no Korean or English article uses are left out. Vowels and finals of
 * decomposed Hangul stand inside the syllable that their initial has begun. */
static const struct {
    uint32_t first, last;
    unsigned width;
} ranges[] = {
    {0x0300, 0x036F, 0},   {0x0483, 0x0489, 0},   {0x1100, 0x115F, 2},   {0x1160, 0x11FF, 0},
    {0x1AB0, 0x1AFF, 0},   {0x1DC0, 0x1DFF, 0},   {0x200B, 0x200F, 0},   {0x202A, 0x202E, 0},
    {0x2060, 0x206F, 0},   {0x20D0, 0x20F0, 0},   {0x2329, 0x232A, 2},   {0x2E80, 0x3029, 2},
    {0x302A, 0x302D, 0},   {0x302E, 0x303E, 2},   {0x3041, 0x3096, 2},   {0x3099, 0x309A, 0},
    {0x309B, 0x3247, 2},   {0x3250, 0x4DBF, 2},   {0x4E00, 0xA4CF, 2},   {0xA960, 0xA97C, 2},
    {0xAC00, 0xD7A3, 2},   {0xD7B0, 0xD7FB, 0},   {0xF900, 0xFAFF, 2},   {0xFE00, 0xFE0F, 0},
    {0xFE10, 0xFE19, 2},   {0xFE20, 0xFE2F, 0},   {0xFE30, 0xFE6B, 2},   {0xFEFF, 0xFEFF, 0},
    {0xFF01, 0xFF60, 2},   {0xFFE0, 0xFFE6, 2},   {0x1F300, 0x1F64F, 2}, {0x1F680, 0x1F6FF, 2},
    {0x1F900, 0x1F9FF, 2}, {0x1FA70, 0x1FAFF, 2}, {0x20000, 0x3FFFD, 2}, {0xE0100, 0xE01EF, 0},
};

unsigned char_width(uint32_t c)
{
    size_t low = 0, high = sizeof ranges / sizeof *ranges;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (c < ranges[middle].first)
            high = middle;
        else if (c > ranges[middle].last)
            low = middle + 1;
        else
            return ranges[middle].width;
    }
    return 1;
}

/* Cuts *rest behind `size` bytes; `gap` bytes after them belong to no line. */
static bool take(span *rest, span *line, size_t size, size_t gap)
{
    *line = span_first(*rest, size);
    *rest = span_skip(*rest, size + gap);
    return true;
}

bool width_line(span *rest, unsigned width, span *line, unsigned *columns)
{
    size_t at = 0, space = 0;
    unsigned used = 0, used_at_space = 0;
    if (!rest->size)
        return false;
    while (at < rest->size && rest->at[at] != '\n') {
        uint32_t c;
        size_t size = utf8_decode(span_skip(*rest, at), &c);
        if (c == ' ') {
            space = at;
            used_at_space = used;
        }
        if (used + char_width(c) > width) {
            *columns = space ? used_at_space : used;
            return space ? take(rest, line, space, 1) : take(rest, line, at, 0);
        }
        used += char_width(c);
        at += size;
    }
    *columns = used;
    return take(rest, line, at, at < rest->size);
}
