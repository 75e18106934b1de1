#!/bin/sh
# The public header compiles alone, as C and as C++, and a program needs nothing but it and either
# form of the library; the static one shows no names but its own.
set -u
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
passed=0
failed=0
try() {
    if "$@" >"$dir/log" 2>&1; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "failed: $*"
        cat "$dir/log"
    fi
}

cat >"$dir/user.c" <<'C'
#include <jjak.h>
#include <stdio.h>
#include <string.h>

int main(void)
{
    jjak_error error;
    jjak_aligner *aligner;
    jjak_bitext *bitext;
    const char *en = "The price of rice rose.\n\nIt was the first rise in 3 months, and the sellers "
                     "in the market of Hyesan were not glad.\n";
    const char *ko = "쌀값이 올랐다.\n\n석 달 만에 처음 오른 것으로 혜산 시장 상인들은 반기지 않았다.\n";
    jjak_source sources[2] = {{.bytes = en, .size = strlen(en)}, {.bytes = ko, .size = strlen(ko)}};
    jjak_buffer out = {0};
    if (jjak_aligner_new(&aligner, NULL, &error) != 0 ||
        jjak_align(&bitext, aligner, sources, &error) != 0 ||
        jjak_write(&out, jjak_format_find("beads"), 0, bitext, NULL, &error) != 0) {
        puts(error.message);
        return 1;
    }
    fputs(out.bytes, stdout);
    jjak_buffer_free(&out);
    jjak_bitext_free(bitext);
    jjak_aligner_free(aligner);
    return 0;
}
C
printf '#include <jjak.h>\nint main() { return jjak_version()[0] == 0; }\n' >"$dir/user.cc"
strict="-Wall -Wextra -Wpedantic -Wconversion -Werror -Iinclude"
libs=$(pkg-config --libs icu-uc icu-i18n libxml-2.0 jansson zlib)
# shellcheck disable=SC2086
{
    try ${CC:-cc} -std=c99 $strict -o "$dir/static" "$dir/user.c" lib/libjjak.a $libs -lm
    try "$dir/static"
    try ${CC:-cc} -std=c11 $strict -o "$dir/dynamic" "$dir/user.c" lib/libjjak.so.0 -Wl,-rpath,"$PWD/lib"
    try "$dir/dynamic"
    try ${CXX:-c++} $strict -o "$dir/plus" "$dir/user.cc" lib/libjjak.a $libs -lm
}
foreign() { ! nm -g --defined-only lib/libjjak.a | awk 'NF == 3 && $3 !~ /^jjak_/' | grep .; }
silent() { ! nm -u lib/libjjak.a | grep -wE 'printf|puts|putchar|exit|_exit|perror|stdout|stderr'; }
try foreign
try silent
echo "$passed passed, $failed failed"
[ $failed -eq 0 ]
