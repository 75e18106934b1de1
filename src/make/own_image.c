/* The image of the word lists, made by make_image, as a part of the program. */
#include "evidence/evidence.h"

__asm__(".section .rodata\n"
        ".balign 64\n"
        ".globl lexicon_image\n"
        ".hidden lexicon_image\n"
        "lexicon_image: .incbin \"" IMAGE "\"\n"
        ".previous\n");
