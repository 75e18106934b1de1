/* Korean words in running text: particles behind nouns, and the forms predicates take. */
#include "words.h"

#include "base/sorted.h"
#include "text/text.h"

/* Sorted by their bytes. */
enum { PARTICLE = 16 };
static const char particles[][PARTICLE] = {
    "가",     "고",     "과",   "과의",   "까지",   "까지는",   "까지의", "께",     "께서",
    "께서는", "나",     "는",   "도",     "들",     "들도",     "들에게", "들은",   "들을",
    "들의",   "들이",   "라고", "라는",   "라도",   "라며",     "랑",     "로",     "로는",
    "로부터", "로서",   "로써", "로의",   "를",     "마저",     "만",     "만큼",   "며",
    "밖에",   "보다",   "부터", "부터의", "뿐",     "씨",       "씩",     "에",     "에게",
    "에게는", "에게서", "에는", "에도",   "에만",   "에서",     "에서는", "에서도", "에서의",
    "였다",   "와",     "와의", "으로",   "으로는", "으로부터", "으로서", "으로써", "으로의",
    "은",     "을",     "의",   "이",     "이고",   "이나",     "이다",   "이던",   "이라고",
    "이라는", "이라며", "이랑", "이며",   "이었다", "이자",     "이지만", "인",     "조차",
    "지만",   "처럼",   "한테",
};

bool is_particle(span rest)
{
    char text[PARTICLE] = {0};
    if (!rest.size || rest.size >= PARTICLE)
        return !rest.size;
    memcpy(text, rest.at, rest.size);
    return SORTED_FIND(text, particles);
}

/* The parts of syllables that change, by their numbers. */
enum {
    A = 0,
    AE = 1,
    EO = 4,
    E = 5,
    YEO = 6,
    O = 8,
    WA = 9,
    WAE = 10,
    OE = 11,
    U = 13,
    WO = 14,
    EU = 18,
    I = 20,
    F_NONE = 0,
    F_N = 4,
    F_D = 7,
    F_L = 8,
    F_M = 16,
    F_B = 17,
    F_SS = 20,
    F_H = 27,
    I_R = 5,
    I_NONE = 11,
};

struct forms {
    void (*add)(void *payload, span form);
    void *payload;
    span head; /* the syllables in front of the one that changes */
    buf form;
};

/* The head with one syllable in the place of its last, and perhaps one more behind it. */
static void form(struct forms *f, struct syllable last, const char *behind)
{
    buf_clear(&f->form);
    buf_put(&f->form, f->head);
    utf8_put(&f->form, hangul_of(&last));
    buf_puts(&f->form, behind);
    f->add(f->payload, buf_span(&f->form));
}

static void head_and_two(struct forms *f, struct syllable one, struct syllable two)
{
    buf_clear(&f->form);
    buf_put(&f->form, f->head);
    utf8_put(&f->form, hangul_of(&one));
    utf8_put(&f->form, hangul_of(&two));
    f->add(f->payload, buf_span(&f->form));
}

/* A stem of one syllable is too short to be told by itself: its usual endings go with it. */
static const char *const vowel_endings[] = {"고", "는", "지", "기", "면", "다", "던", "며", NULL};
static const char *const past_endings[] = {"다", "고", "는", "던", "으", "지", "습", NULL};
static const char *const consonant_endings[] = {"고", "는", "지", "기", "을", "은", "다",
                                                "었", "았", "어", "아", "던", NULL};

static void with_endings(struct forms *f, struct syllable last, const char *const *endings)
{
    if (!f->head.size)
        for (; *endings; endings++)
            form(f, last, *endings);
    else
        form(f, last, "");
}

/* The vowel that 어 or 아 makes together with the stem's: 오+아 -> 와, 이+어 -> 여. */
static uint32_t contracted(uint32_t vowel)
{
    switch (vowel) {
    case I:
        return YEO;
    case O:
        return WA;
    case U:
        return WO;
    case OE:
        return WAE;
    case EU:
        return EO;
    default:
        return vowel;
    }
}

static void past_forms(struct forms *f, struct syllable last)
{
    static const char *const plain[] = {"서", "도", "야", NULL};
    struct syllable joined = {last.initial, contracted(last.vowel), F_NONE};
    with_endings(f, joined, plain);
    joined.final = F_SS;
    with_endings(f, joined, past_endings);
    if (last.vowel == EU) { /* 모으다 -> 모아, 크다 -> 커 */
        joined = (struct syllable){last.initial, A, F_SS};
        with_endings(f, joined, past_endings);
    }
}

/* 늘어나- : 늘어나, 늘어난, 늘어날, 늘어남, 늘어납, 늘어나+았 -> 늘어났 */
static void open_stem(struct forms *f, struct syllable last)
{
    static const char *const of_noun[] = {"다", NULL};
    static const uint32_t finals[] = {F_N, F_L, F_M, F_B};
    with_endings(f, last, vowel_endings);
    for (size_t i = 0; i < sizeof finals / sizeof *finals; i++) {
        struct syllable closed = {last.initial, last.vowel, finals[i]};
        if (f->head.size)
            form(f, closed, "");
        else if (finals[i] == F_N)
            with_endings(f, closed, of_noun);
    }
    past_forms(f, last);
}

/* 돕- : 돕, 도우, 도와, 도왔;  듣- : 듣, 들;  높-, 먹- : as they are */
static void closed_stem(struct forms *f, struct syllable last)
{
    with_endings(f, last, consonant_endings);
    struct syllable open = {last.initial, last.vowel, F_NONE};
    if (last.final == F_B) {
        static const uint32_t vowels[] = {U, WA, WO};
        for (size_t i = 0; i < sizeof vowels / sizeof *vowels; i++) {
            head_and_two(f, open, (struct syllable){I_NONE, vowels[i], F_NONE});
            head_and_two(f, open, (struct syllable){I_NONE, vowels[i], i ? F_SS : F_N});
        }
    } else if (last.final == F_D) {
        head_and_two(f, (struct syllable){last.initial, last.vowel, F_L},
                     (struct syllable){I_NONE, EO, F_SS});
    } else if (last.final == F_L && f->head.size) { /* 만들다 -> 만든, 만드는 */
        form(f, open, "");
        form(f, (struct syllable){last.initial, last.vowel, F_N}, "");
    }
}

/* 오르- : 오르, 올라, 올랐;  벌어지다 and the like are regular */
static void reu_stem(struct forms *f, span head)
{
    uint32_t c;
    size_t n = utf8_last(head, &c);
    if (!n || !is_hangul(c))
        return;
    struct syllable before = hangul_parts(c);
    if (before.final != F_NONE)
        return;
    before.final = F_L;
    span whole = f->head;
    f->head = span_first(head, head.size - n);
    uint32_t vowel = before.vowel == O || before.vowel == A ? A : EO;
    head_and_two(f, before, (struct syllable){I_R, vowel, F_NONE});
    head_and_two(f, before, (struct syllable){I_R, vowel, F_SS});
    f->head = whole;
}

void korean_forms(span predicate, void (*add)(void *payload, span form), void *payload)
{
    span stem = span_first(predicate, predicate.size - strlen("다"));
    uint32_t c;
    size_t n = utf8_last(stem, &c);
    if (!n || !is_hangul(c))
        return;
    struct forms f = {add, payload, span_first(stem, stem.size - n), {0}};
    struct syllable last = hangul_parts(c);
    if (last.final == F_NONE)
        open_stem(&f, last);
    else
        closed_stem(&f, last);
    if (last.initial == I_R && last.vowel == EU && last.final == F_NONE)
        reu_stem(&f, f.head);
    jjak_buffer_free(&f.form);
}
