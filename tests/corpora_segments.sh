#!/bin/sh
# Checks the hand-marked paragraphs of corpora/segments: the three files of each set agree, every
# class is one that README.md explains, nothing is doubled, empty or decomposed, and there is enough.
#
#   tests/corpora_segments.sh [--count]      --count prints the paragraphs of each class instead
set -u
cd corpora/segments || exit 1
export LC_ALL=C
passed=0
failed=0

# Runs a command that prints what is wrong and nothing else.
silent() {
    name=$1
    shift
    found=$("$@")
    if [ -z "$found" ]; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "$name:"
        printf '%s\n' "$found" | head -20
    fi
}

# Follows every paragraph through its sentences, which stand one space apart or none.
agree() {
    awk '
        FNR == NR { para[++paras] = $0; next }
        $0 == "" { close_paragraph(); next }
        {
            if (at > 1 && substr(para[n], at, 1) == " ") at++
            if (at == 1) n++
            if (substr(para[n], at, length($0)) != $0) wrong = wrong "\n  " $0
            at += length($0)
        }
        function close_paragraph() {
            if (at == 1) print "sents.txt:" FNR ": two empty lines"
            else if (wrong != "" || at != length(para[n]) + 1)
                print "paras.txt:" n ": differs from sents.txt" wrong
            at = 1; wrong = ""
        }
        BEGIN { at = 1 }
        END {
            if (at > 1) print "sents.txt: the last paragraph is not closed"
            if (n != paras) print paras " paragraphs, " n " in sents.txt"
        }' "$1/paras.txt" "$1/sents.txt"
}

classes() {
    awk -v set="$1" '
        FILENAME == "README.md" { if (/^\| `/) known[substr($2, 2, length($2) - 2)]; next }
        FILENAME ~ /paras/ { paras++; next }
        $0 == "" { print "classes.txt:" FNR ": empty" }
        { lines++; for (i = 1; i <= NF; i++) if (!($i in known)) print "classes.txt:" FNR ": " $i " is not in README.md" }
        END { if (lines != paras) print paras " paragraphs, " lines + 0 " in classes.txt" }
    ' README.md "$1/paras.txt" "$1/classes.txt"
}

# Stray white space, control characters, and letters NFC would compose: Hangul jamo, combining marks.
untidy() {
    space=$(printf '^$|^ | $|  |\t|\r|\302[\200-\240]|\343\200\200|\342\200\213|\357\273\277')
    parts=$(printf '\341[\204-\207][\200-\277]|\314[\200-\277]|\315[\200-\257]')
    grep -nE "$space|$parts" "$1/paras.txt"
}

enough() { # language, paragraphs of each half
    for half in tune check; do
        n=$(wc -l <"$1-$half/paras.txt")
        [ "$n" -ge "$2" ] || echo "$1-$half: $n paragraphs, $2 are wanted"
    done
}

if [ "${1-}" = --count ]; then
    cat ./*/classes.txt | tr ' ' '\n' | sort | uniq -c | sort -k1,1nr -k2
    exit
fi

for set in ko-tune ko-check en-tune en-check; do
    silent "$set, sentences" agree $set
    silent "$set, classes" classes $set
    silent "$set, form" untidy $set
done
silent "doubled paragraphs" sh -c 'sort ./*/paras.txt | uniq -d'
silent "Korean size" enough ko 150
silent "English size" enough en 50
echo "$passed passed, $failed failed"
[ $failed -eq 0 ]
