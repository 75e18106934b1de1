#include "text.h"

#include <unicode/ucal.h>
#include <unicode/ucurr.h>
#include <unicode/udat.h>
#include <unicode/uldnames.h>
#include <unicode/uloc.h>
#include <unicode/ustring.h>

#include "base/mem.h"

enum { NAME = 160 };

struct taker {
    void (*each)(void *payload, const char *english, const char *korean, const char *kind);
    void *payload;
};

static const char *const locales[2] = {"en", "ko"};

/* Hands a pair on when ICU has both names, and the Korean one is Korean: where data are missing,
 * ICU falls back to codes. */
static void take(const struct taker *taker, UChar wide[2][NAME], int32_t size[2], const char *kind)
{
    char name[2][3 * NAME];
    bool has_hangul = false;
    for (int l = 0; l < 2; l++) {
        UErrorCode code = U_ZERO_ERROR;
        if (size[l] <= 0 || size[l] >= NAME)
            return;
        u_strToUTF8(name[l], sizeof name[l], NULL, wide[l], size[l], &code);
        if (U_FAILURE(code))
            return;
    }
    for (int32_t i = 0; i < size[1]; i++)
        has_hangul |= is_hangul(wide[1][i]);
    if (has_hangul)
        taker->each(taker->payload, name[0], name[1], kind);
}

typedef int32_t display(const ULocaleDisplayNames *, const char *, UChar *, int32_t, UErrorCode *);

static void displayed(const struct taker *taker, UDisplayContext length, const char *const *codes,
                      display *show, const char *kind)
{
    UErrorCode code = U_ZERO_ERROR;
    UDisplayContext contexts[] = {UDISPCTX_STANDARD_NAMES, length};
    ULocaleDisplayNames *names[2];
    for (int l = 0; l < 2; l++)
        names[l] = uldn_openForContext(locales[l], contexts, 2, &code);
    for (size_t i = 0; U_SUCCESS(code) && codes[i]; i++) {
        UChar wide[2][NAME];
        int32_t size[2];
        UErrorCode each = U_ZERO_ERROR;
        for (int l = 0; l < 2; l++)
            size[l] = show(names[l], codes[i], wide[l], NAME, &each);
        if (U_SUCCESS(each))
            take(taker, wide, size, kind);
    }
    uldn_close(names[0]);
    uldn_close(names[1]);
}

/* By the full and by the short name: "United Kingdom", "UK". */
static void countries(const struct taker *taker)
{
    const char *const *codes = uloc_getISOCountries();
    displayed(taker, UDISPCTX_LENGTH_FULL, codes, uldn_regionDisplayName, "country");
    displayed(taker, UDISPCTX_LENGTH_SHORT, codes, uldn_regionDisplayName, "country");
}

static void currencies(const struct taker *taker)
{
    UErrorCode code = U_ZERO_ERROR;
    UEnumeration *all = ucurr_openISOCurrencies(UCURR_COMMON | UCURR_NON_DEPRECATED, &code);
    for (const UChar *currency; (currency = uenum_unext(all, NULL, &code)) && U_SUCCESS(code);) {
        UChar wide[2][NAME];
        int32_t size[2];
        for (int l = 0; l < 2; l++) {
            const UChar *name =
                ucurr_getName(currency, locales[l], UCURR_LONG_NAME, NULL, &size[l], &code);
            if (U_FAILURE(code) || size[l] >= NAME)
                size[l] = 0;
            u_strncpy(wide[l], name, size[l]);
        }
        take(taker, wide, size, "currency");
        code = U_ZERO_ERROR;
    }
    uenum_close(all);
}

/* The exemplar city of a time zone is what the date pattern VVV shows. */
static void cities(const struct taker *taker)
{
    UErrorCode code = U_ZERO_ERROR;
    static const UChar pattern[] = u"VVV";
    UDateFormat *format[2];
    for (int l = 0; l < 2; l++)
        format[l] = udat_open(UDAT_PATTERN, UDAT_PATTERN, locales[l], NULL, 0, pattern, 3, &code);
    UCalendar *calendar = ucal_open(NULL, 0, "en", UCAL_GREGORIAN, &code);
    UEnumeration *zones =
        ucal_openTimeZoneIDEnumeration(UCAL_ZONE_TYPE_CANONICAL_LOCATION, NULL, NULL, &code);
    int32_t length;
    for (const UChar *zone; (zone = uenum_unext(zones, &length, &code)) && U_SUCCESS(code);) {
        UChar wide[2][NAME];
        int32_t size[2];
        ucal_setTimeZone(calendar, zone, length, &code);
        for (int l = 0; l < 2; l++)
            size[l] = udat_formatCalendar(format[l], calendar, wide[l], NAME, NULL, &code);
        if (U_SUCCESS(code))
            take(taker, wide, size, "city");
    }
    uenum_close(zones);
    ucal_close(calendar);
    udat_close(format[0]);
    udat_close(format[1]);
}

static void calendar_words(const struct taker *taker, UDateFormatSymbolType type, int32_t first,
                           const char *kind)
{
    UErrorCode code = U_ZERO_ERROR;
    UDateFormat *format[2];
    for (int l = 0; l < 2; l++)
        format[l] = udat_open(UDAT_FULL, UDAT_FULL, locales[l], NULL, 0, NULL, 0, &code);
    int32_t count = U_SUCCESS(code) ? udat_countSymbols(format[0], type) : 0;
    for (int32_t i = first; i < count; i++) {
        UChar wide[2][NAME];
        int32_t size[2];
        for (int l = 0; l < 2; l++)
            size[l] = udat_getSymbols(format[l], type, i, wide[l], NAME, &code);
        if (U_SUCCESS(code))
            take(taker, wide, size, kind);
    }
    udat_close(format[0]);
    udat_close(format[1]);
}

void icu_names(void (*each)(void *payload, const char *english, const char *korean,
                            const char *kind),
               void *payload)
{
    const struct taker taker = {each, payload};
    countries(&taker);
    displayed(&taker, UDISPCTX_LENGTH_FULL, uloc_getISOLanguages(), uldn_languageDisplayName,
              "language");
    currencies(&taker);
    cities(&taker);
    calendar_words(&taker, UDAT_STANDALONE_MONTHS, 0, "month");
    calendar_words(&taker, UDAT_STANDALONE_WEEKDAYS, 1, "weekday");
}
