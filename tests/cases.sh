#!/bin/sh
# Runs the command lines of tests/cases/{cli,extract}/*.case and compares what they print and their exit code.
#
#   tests/cases.sh PATH/TO/jjak                run them, print what differs
#   tests/cases.sh PATH/TO/jjak --regen        write what they print now into the cases; read the diff
#   tests/cases.sh PATH/TO/jjak [--regen] FILE.case ...        only these
#
# A case is a list of commands, each with what it must print:
#
#   # Notes and empty lines may stand between commands.
#   $ jjak align tests/cases/cli/input/en.txt tests/cases/cli/input/ko.txt \
#   >     -o $T/out.beads && cat $T/out.beads
#   [0]:[0]:0.9987
#   ! jjak: 1 pairs of 1 English and 1 Korean sentences in $T/out.beads
#   ? 0
#
# "$ " begins a command of the shell and "> " goes on with it; it runs in the project's root. What
# follows is standard output, then standard error behind "! ", then the exit code behind "? ". In a
# new case write a bare "?" and let --regen fill in the rest. $T is a directory for outputs, new for
# each case and shared by its commands; its path is printed as $T. Output that looks like one of these
# marks stands behind a backslash, and so does one at the start of a line. An output without a final
# newline ends with the line "\ no newline". Every case runs once in the locale C and once in C.UTF-8.
set -u
jjak=$1
shift
regen=
[ "${1-}" != --regen ] || { regen=C && shift; }
root=$(cd "$(dirname "$0")/.." && pwd)
case $jjak in /*) ;; *) jjak=$PWD/$jjak ;; esac
[ $# -gt 0 ] || set -- "$root"/tests/cases/cli/*.case "$root"/tests/cases/extract/*.case
[ -x "$jjak" ] || { echo "$jjak: no such program" && exit 1; }

work=$(mktemp -d)
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
trap 'exit 130' INT TERM
mkdir "$work/bin" && ln -s "$jjak" "$work/bin/jjak"
unset COLUMNS NO_COLOR TERM POSIXLY_CORRECT CDPATH
PATH=$work/bin:$PATH
# The cases have a word list of their own, so that they stay as they are when the real one grows.
JJAK_LEXICON=$root/tests/cases/cli/input/lexicon
T=$work/T
# And no model, for the same reason; it is not even looked for.
JJAK_MODEL=
export PATH JJAK_LEXICON JJAK_MODEL T
umask 022
passed=0
failed=0
broken=0

# A file with the path of this run's directory masked.
mask() {
    sed "s|$T|\$T|g" "$1"
    [ ! -s "$1" ] || [ -z "$(tail -c 1 "$1")" ] || printf '\n\\ no newline\n'
}

# Lines that could be taken for marks behind a backslash.
mark() { sed -e '/^\\ no newline$/!s/^\\/\\\\/' -e 's/^[$>!?] /\\&/' -e 's/^?$/\\?/'; }

# Runs one command and writes it with all that it did to $work/actual.
run() {
    (cd "$root" && sh -c "$1") >"$work/out" 2>"$work/err" </dev/null
    code=$?
    {
        printf '%s\n' "$1" | sed -e '1s/^/$ /' -e '2,$s/^/> /'
        mask "$work/out" | mark
        mask "$work/err" | sed 's/^/! /'
        printf '? %s\n' $code
    } >"$work/actual"
}

# Compares the command in $work/expected with $work/actual.
judge() {
    if cmp -s "$work/expected" "$work/actual"; then
        passed=$((passed + 1))
        return
    fi
    failed=$((failed + 1))
    [ -n "$regen" ] || diff -U 100 -L "$1 ($LC_ALL) expected" -L "$1 ($LC_ALL) found" \
        "$work/expected" "$work/actual"
}

# Runs the commands of a case; what the case should be is then in $work/new.
play() {
    state=between
    rm -rf "$T"
    mkdir "$T"
    : >"$work/new"
    while IFS= read -r line || [ -n "$line" ]; do
        case $state,$line in
        between,'$ '*) state=begun && command=${line#??} && : >"$work/expected" ;;
        between,'#'* | between,) printf '%s\n' "$line" >>"$work/new" && continue ;;
        between,* | *,'$ '*) break ;;
        begun,'> '*) command=$(printf '%s\n%s' "$command" "${line#??}") ;;
        *,'? '* | *,'?') state=ended ;;
        *) state=output ;;
        esac
        printf '%s\n' "$line" >>"$work/expected"
        if [ $state = ended ]; then
            run "$command"
            judge "$1"
            cat "$work/actual" >>"$work/new"
            state=between
        fi
        line=
    done <"$1"
    [ -n "$line" ] || [ $state != between ] || return 0
    echo "$1: a command must begin with \"$ \" and end with \"? CODE\"; look at: ${line:-the end}"
    failed=$((failed + 1))
    broken=1
    return 1
}

for LC_ALL in ${regen:-C C.UTF-8}; do
    export LC_ALL
    for file in "$@"; do
        play "$file" && [ -n "$regen" ] && ! cmp -s "$file" "$work/new" && cat "$work/new" >"$file"
    done
done
if [ -n "$regen" ]; then
    echo "$passed commands as they were, $failed written anew"
    exit $broken
fi
echo "$passed passed, $failed failed"
[ $failed -eq 0 ]
