#!/bin/sh
# Runs every test of the given build directories and ends with "N passed, N failed".
#
#   tests/run.sh build build/asan
set -u
passed=0
failed=0

# Adds up the lines "N passed, N failed" or cmocka's own that a test program ends with.
tally() {
    name=$1
    shift
    log=$("$@" 2>&1)
    code=$?
    good=$(printf '%s\n' "$log" | sed -n 's/^\[  PASSED  \] \([0-9]*\) test.*/\1/p;s/^\([0-9]*\) passed, .*/\1/p' | tail -1)
    bad=$(printf '%s\n' "$log" | sed -n 's/^\[  FAILED  \] \([0-9]*\) test.*/\1/p;s/.* passed, \([0-9]*\) failed$/\1/p' | tail -1)
    good=${good:-0}
    bad=${bad:-0}
    # A program that crashed, leaked or printed no count has failed, whatever it printed.
    [ $code -eq 0 ] || [ "$bad" -gt 0 ] || bad=1
    [ $((good + bad)) -gt 0 ] || bad=1
    passed=$((passed + good))
    failed=$((failed + bad))
    echo "$name: $good passed, $bad failed."
    [ "$bad" -eq 0 ] || printf '%s\n' "$log" | grep -v '^\[ RUN\|^\[       OK' | tail -60
}

for build in "$@"; do
    for test in "$build"/tests/unit/test_*; do
        case $test in *.o | *.d) continue ;; esac
        tally "$test" "$test"
    done
    tally "$build cases" tests/cases.sh "$build/jjak"
    tally "$build pages" tests/pages.sh "$build/jjak"
done
tally "library alone" tests/header.sh
tally "README" tests/readme.sh
for corpus in tests/corpora_*.sh; do
    tally "$(basename "$corpus" .sh)" "$corpus"
done
tally "exact pages" tests/exact.sh "$1/jjak"
tally "gold alignments" tests/floors.sh "$1/jjak"

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
