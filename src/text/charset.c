/* The charset of a page: what its bytes are wins over what it says of itself, because saved pages
 * carry stale labels. ICU converts; its own names for Korean charsets are a trap ("euc-kr" is
 * ibm-970 without the 8,822 syllables of UHC), hence the table of labels. */
#include "text.h"

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include "base/error.h"

/* WHATWG labels whose ICU converter has another name; others go to ICU as they are. */
static const struct {
    const char *label, *name;
} labels[] = {
    {"euc-kr", "windows-949"},
    {"euckr", "windows-949"},
    {"ks_c_5601-1987", "windows-949"},
    {"ks_c_5601-1989", "windows-949"},
    {"ksc5601", "windows-949"},
    {"ksc_5601", "windows-949"},
    {"korean", "windows-949"},
    {"cp949", "windows-949"},
    {"ms949", "windows-949"},
    {"uhc", "windows-949"},
    {"x-windows-949", "windows-949"},
    {"windows-949", "windows-949"},
    {"iso-8859-1", "windows-1252"},
    {"latin1", "windows-1252"},
    {"us-ascii", "windows-1252"},
    {"ascii", "windows-1252"},
    {"cp1252", "windows-1252"},
    {"utf8", "utf-8"},
    {"utf-16", "utf-16le"},
};

static const struct {
    span mark;
    const char *name;
} byte_order_marks[] = {
    {{"\xEF\xBB\xBF", 3}, "utf-8"},
    {{"\xFF\xFE", 2}, "utf-16le"},
    {{"\xFE\xFF", 2}, "utf-16be"},
};

enum {
    LOOK = 4096,       /* how far a declaration may stand */
    SAMPLE = 64 << 10, /* bytes that detection looks at */
    LEAST_SAMPLE = 16, /* bytes that tell ICU something */
    LABEL = 40         /* longest label that is taken seriously */
};

/* The label in lower case and by its usual name; NULL when ICU has no such converter. */
static const char *charset_name(span label, char out[LABEL])
{
    label = span_trim(label);
    if (!label.size || label.size >= LABEL)
        return NULL;
    for (size_t i = 0; i < label.size; i++)
        out[i] = to_lower(label.at[i]);
    out[label.size] = '\0';
    for (size_t i = 0; i < sizeof labels / sizeof *labels; i++)
        if (strcmp(out, labels[i].label) == 0)
            return labels[i].name;
    UErrorCode code = U_ZERO_ERROR;
    UConverter *converter = ucnv_open(out, &code);
    ucnv_close(converter);
    return U_SUCCESS(code) ? out : NULL;
}

/* The value after `key` up to the quote or delimiter that ends it. */
static span value_after(span head, const char *key)
{
    size_t at = span_find_nocase(head, span_of(key));
    if (at == head.size)
        return (span){head.at, 0};
    span rest = span_skip(head, at + strlen(key));
    while (rest.size && (is_space(*rest.at) || strchr("='\"", *rest.at)))
        rest = span_skip(rest, 1);
    size_t n = 0;
    while (n < rest.size && !is_space(rest.at[n]) && !strchr("'\">;/?", rest.at[n]))
        n++;
    return span_first(rest, n);
}

span charset_declared(span bytes)
{
    span head = span_first(bytes, LOOK);
    if (span_starts(head, SPAN("<?xml"))) {
        span declaration = span_first(head, span_find(head, SPAN("?>")));
        span encoding = value_after(declaration, "encoding");
        if (encoding.size)
            return encoding;
    }
    for (size_t at; (at = span_find_nocase(head, SPAN("<meta"))) < head.size;) {
        head = span_skip(head, at + 5);
        span label = value_after(span_first(head, span_find(head, SPAN(">"))), "charset");
        if (label.size)
            return label;
    }
    return (span){bytes.at, 0};
}

/* A unit of UTF-16 that English and Korean are made of: ASCII, Hangul, common marks. */
static bool is_usual(unsigned unit)
{
    return (unit >= ' ' && unit < 0x7F) || unit == '\n' || unit == '\r' || unit == '\t' ||
           (unit >= 0xAC00 && unit <= 0xD7A3) || (unit >= 0x2010 && unit <= 0x203F) ||
           (unit >= 0x3000 && unit <= 0x303F);
}

/* UTF-16 without a mark: Latin letters and spaces leave a byte 0, and so do a few syllables; the
 * order of the bytes is the one that makes usual characters, or has the zeroes on one side. What
 * is UTF-8 as well must be all Latin letters to be UTF-16; else it is UTF-8 with a few stray NULs.
 */
static const char *by_nul_parity(span bytes, bool is_utf8)
{
    size_t nuls[2] = {0, 0}, little = 0, big = 0;
    const unsigned char *s = (const unsigned char *)bytes.at;
    for (size_t i = 0; i < bytes.size; i++)
        nuls[i % 2] += s[i] == 0;
    if (nuls[0] + nuls[1] <= bytes.size / (is_utf8 ? 4 : 50))
        return NULL;
    for (size_t i = 0; i + 1 < bytes.size; i += 2) {
        little += is_usual(s[i] | (unsigned)s[i + 1] << 8);
        big += is_usual(s[i + 1] | (unsigned)s[i] << 8);
    }
    return little > 3 * big || nuls[1] > 3 * nuls[0]   ? "utf-16le"
           : big > 3 * little || nuls[0] > 3 * nuls[1] ? "utf-16be"
                                                       : NULL;
}

/* The byte pairs of a text that may be CP949: those of KS X 1001 have both bytes from A1, its
 * syllables a lead from B0 to C8. */
struct pairs {
    size_t syllables, other; /* of KS X 1001 */
    size_t extension;        /* that only UHC knows */
    size_t broken;           /* bytes that begin none */
};

static struct pairs count_pairs(span bytes)
{
    struct pairs pairs = {0};
    const unsigned char *s = (const unsigned char *)bytes.at;
    for (size_t i = 0; i < bytes.size; i++) {
        if (s[i] < 0x80 || i + 1 == bytes.size)
            continue;
        unsigned char trail = s[i + 1];
        if (s[i] >= 0xA1 && trail >= 0xA1)
            *(s[i] >= 0xB0 && s[i] <= 0xC8 ? &pairs.syllables : &pairs.other) += 1;
        else if (s[i] >= 0x81 && s[i] <= 0xC6 && trail >= 0x41)
            pairs.extension++;
        else {
            pairs.broken++;
            continue;
        }
        i++;
    }
    return pairs;
}

/* Korean text is written almost wholly with the syllables of KS X 1001; pairs that only UHC knows
 * must be rarer, because 0x92 0x73 is an apostrophe and an s in windows-1252, but a legal pair. */
static bool is_cp949(span bytes)
{
    struct pairs pairs = count_pairs(bytes);
    return !pairs.broken && pairs.syllables > pairs.other + pairs.extension &&
           pairs.syllables >= 2 * pairs.extension;
}

/* Bytes that are not what they say: no UTF-8, or UTF-16 without NULs; Korean that says it is
 * Western, as servers do by default; Western text that says it is Korean, without one pair of
 * KS X 1001. */
static bool is_lie(span bytes, const char *name)
{
    if (!name || strncmp(name, "utf-", 4) == 0)
        return true;
    if (strcmp(name, "windows-1252") == 0)
        return is_cp949(bytes);
    struct pairs pairs = count_pairs(bytes);
    return strcmp(name, "windows-949") == 0 && !pairs.syllables && !pairs.other;
}

static const char *by_icu(span bytes)
{
    UErrorCode code = U_ZERO_ERROR;
    UCharsetDetector *detector = ucsdet_open(&code);
    ucsdet_setText(detector, bytes.at, (int32_t)bytes.size, &code);
    const UCharsetMatch *match = ucsdet_detect(detector, &code);
    const char *name = match ? ucsdet_getName(match, &code) : NULL;
    static const char *const known[] = {"EUC-KR",   "ISO-2022-KR", "Shift_JIS",    "EUC-JP",
                                        "GB18030",  "Big5",        "windows-1251", "KOI8-R",
                                        "UTF-16LE", "UTF-16BE"};
    const char *found = NULL;
    for (size_t i = 0; U_SUCCESS(code) && name && i < sizeof known / sizeof *known; i++)
        if (strcmp(name, known[i]) == 0)
            found = known[i];
    ucsdet_close(detector);
    return found;
}

static const char *detect(span bytes, char label[LABEL])
{
    span sample = span_first(bytes, SAMPLE);
    if (is_cp949(sample))
        return "windows-949";
    const char *name = sample.size < LEAST_SAMPLE ? NULL : by_icu(sample);
    name = name ? charset_name(span_of(name), label) : NULL;
    return name ? name : "windows-1252";
}

static void convert(buf *out, const char *name, span bytes)
{
    UErrorCode code = U_ZERO_ERROR;
    UConverter *from = ucnv_open(name, &code), *to = ucnv_open("UTF-8", &code);
    const char *source = bytes.at, *end = bytes.at + bytes.size;
    UChar pivot[1024], *pivot_source = pivot, *pivot_target = pivot;
    UBool reset = 1;
    do {
        char *start = buf_room(out, 4096), *target = start;
        code = code == U_BUFFER_OVERFLOW_ERROR ? U_ZERO_ERROR : code;
        ucnv_convertEx(to, from, &target, start + 4096, &source, end, pivot, &pivot_source,
                       &pivot_target, pivot + 1024, reset, 1, &code);
        out->size += (size_t)(target - start);
        reset = 0;
    } while (code == U_BUFFER_OVERFLOW_ERROR);
    *buf_room(out, 0) = '\0';
    ucnv_close(from);
    ucnv_close(to);
}

/* Text has few control characters; archives, pictures and programs have many. */
static bool is_binary(span text)
{
    size_t control = 0;
    for (size_t i = 0; i < text.size; i++) {
        unsigned char c = (unsigned char)text.at[i];
        control += c < 0x20 && !is_space(text.at[i]) && c != 0x1B;
    }
    return control > 8 && control > text.size / 20;
}

static const char *choose(span *bytes, const char *wanted, span declared, char label[LABEL])
{
    for (size_t i = 0; i < sizeof byte_order_marks / sizeof *byte_order_marks; i++)
        if (span_starts(*bytes, byte_order_marks[i].mark)) {
            *bytes = span_skip(*bytes, byte_order_marks[i].mark.size);
            return byte_order_marks[i].name;
        }
    span head = span_first(*bytes, SAMPLE);
    span beginning = span_first(head, 64);
    if (span_find(beginning, SPAN("\x1B$)C")) < beginning.size)
        return "iso-2022-kr";
    bool is_utf8 = utf8_is_valid(*bytes);
    const char *parity = by_nul_parity(head, is_utf8);
    if (!parity && is_utf8)
        return "utf-8";
    if (wanted)
        return wanted;
    if (parity)
        return parity;
    const char *name = charset_name(declared, label);
    return is_lie(head, name) ? detect(*bytes, label) : name;
}

/* A name that outlives the label it was found under. */
static const char *usual_name(const char *found)
{
    static const char *const own[] = {"utf-8",       "utf-16le",     "utf-16be",
                                      "windows-949", "windows-1252", "iso-2022-kr"};
    for (size_t i = 0; i < sizeof own / sizeof *own; i++)
        if (strcmp(found, own[i]) == 0)
            return own[i];
    UErrorCode code = U_ZERO_ERROR;
    const char *name = ucnv_getStandardName(found, "MIME", &code);
    return name ? name : "other";
}

int charset_decode(buf *out, const char **name, span bytes, span wanted, span declared,
                   jjak_error *error)
{
    char wanted_label[LABEL], label[LABEL];
    const char *insisted = wanted.size ? charset_name(wanted, wanted_label) : NULL;
    if (wanted.size && !insisted)
        return error_set(error, JJAK_E_USAGE, "unknown charset \"%.*s\"", (int)wanted.size,
                         wanted.at);
    const char *found = choose(&bytes, insisted, declared, label);
    *name = usual_name(found);
    size_t before = out->size;
    if (strcmp(found, "utf-8") == 0 && utf8_is_valid(bytes))
        buf_put(out, bytes);
    else
        convert(out, found, bytes);
    if (is_binary((span){out->bytes + before, out->size - before}))
        return error_set(error, JJAK_E_DATA, "is not text; give a web page or a text file");
    return 0;
}
