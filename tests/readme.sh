#!/bin/sh
# Runs the commands of the README and compares what they print with what it says they print.
#
#   tests/readme.sh [FILE.md [PATH/TO/jjak]]      without arguments README.md and bin/jjak
#
# In every block that begins with ```console a line "$ COMMAND" is run in the project's root, with
# jjak in PATH; the lines up to the next one are what it prints, standard error included. There,
# "..." on a line of its own stands for any number of lines, within a line for any text; empty lines
# at the end do not count. A command whose exit code is not 0 has failed.
set -u
cd "$(dirname "$0")/.." || exit 1
file=${1:-README.md}
jjak=${2:-bin/jjak}
case $jjak in /*) ;; *) jjak=$PWD/$jjak ;; esac
[ -x "$jjak" ] || { echo "$jjak: no such program; make builds it" && exit 1; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM
mkdir "$work/bin" && ln -s "$jjak" "$work/bin/jjak"
unset COLUMNS NO_COLOR TERM JJAK_LEXICON
LC_ALL=C PATH=$work/bin:$PATH
export LC_ALL PATH

# $work/N.command and $work/N.expected of each command.
awk -v dir="$work" '
    /^```/ { is_open = is_open ? 0 : $0 == "```console"; next }
    is_open && /^\$ / { close(to); n++; to = dir "/" n ".expected"
                        print substr($0, 3) >(dir "/" n ".command"); close(dir "/" n ".command")
                        printf "" >to; next }
    is_open && n { print >to }' "$file" || exit 1

cat >"$work/match.awk" <<'AWK'
# match.awk EXPECTED FOUND: whether the lines of FOUND are those of EXPECTED.
function fits(line, pattern,    parts, n, i, at) {
    n = split(pattern, parts, /\.\.\./)
    if (n < 2)
        return line == pattern
    if (substr(line, 1, length(parts[1])) != parts[1])
        return 0
    line = substr(line, length(parts[1]) + 1)
    for (i = 2; i < n; i++) {
        if (!(at = index(line, parts[i])) && parts[i] != "")
            return 0
        line = substr(line, at + length(parts[i]))
    }
    return length(line) >= length(parts[n]) &&
           substr(line, length(line) - length(parts[n]) + 1) == parts[n]
}
FILENAME == ARGV[1] { want[++wants] = $0; next }
{ got[++gots] = $0 }
END {
    while (wants && want[wants] == "") wants--
    while (gots && got[gots] == "") gots--
    # Once an "..." has taken too few lines, it takes one more; only the last one need be tried.
    for (w = g = 1; g <= gots;) {
        if (w <= wants && want[w] == "...") { star = w++; from = g }
        else if (w <= wants && fits(got[g], want[w])) { w++; g++ }
        else if (star) { w = star + 1; g = ++from }
        else exit 1
    }
    while (w <= wants && want[w] == "...") w++
    exit w <= wants
}
AWK

passed=0
failed=0
n=1
while [ -f "$work/$n.command" ]; do
    sh "$work/$n.command" >"$work/found" 2>&1 </dev/null
    code=$?
    if [ $code -eq 0 ] && awk -f "$work/match.awk" "$work/$n.expected" "$work/found"; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "$ $(cat "$work/$n.command")"
        diff -U 100 -L "$file" -L "found, exit code $code" "$work/$n.expected" "$work/found"
    fi
    n=$((n + 1))
done
echo "$passed passed, $failed failed"
[ $failed -eq 0 ] && [ $passed -gt 0 ]
