/* Words to sounds: the letters of a Latin word, the jamo of a Hangul one. */
#include "model.h"

#include "text/text.h"

/* A silent ㅇ is left out; numbers from 1 on: initials, vowels, finals. */
enum { SILENT = 11, FIRST_INITIAL = 1, FIRST_VOWEL = 20, BEFORE_FINALS = 40 };

static void add_sound(struct sounds *s, uint32_t sound)
{
    if (s->count < MOST_SOUNDS)
        s->at[s->count++] = (unsigned char)sound;
}

void sounds_of_hangul(struct sounds *out, span word)
{
    *out = (struct sounds){0};
    for (struct syllable s; hangul_take(&word, &s);) {
        if (s.initial != SILENT)
            add_sound(out, FIRST_INITIAL + s.initial);
        add_sound(out, FIRST_VOWEL + s.vowel);
        if (s.final)
            add_sound(out, BEFORE_FINALS + s.final);
    }
}

void sounds_of_latin(struct sounds *out, span word)
{
    buf plain = {0};
    *out = (struct sounds){0};
    text_latin(&plain, word);
    for (size_t i = 0; i < plain.size; i++) {
        char c = to_lower(plain.bytes[i]);
        if (c >= 'a' && c <= 'z')
            add_sound(out, (uint32_t)(c - 'a' + 1));
    }
    jjak_buffer_free(&plain);
}

uint32_t sounds_pack(const struct sounds *s, int at, int count, uint32_t base)
{
    uint32_t packed = 0;
    for (int i = 0; i < count; i++)
        packed = packed * base + s->at[at + i];
    return packed;
}
