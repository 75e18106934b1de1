#!/bin/sh
# Aligns every article of corpora/articles from its gold sentences, and checks that no score falls
# below its floor: of each article, and of the mean of each half, which moves less.
#
#   tests/floors.sh PATH/TO/jjak [--print]      --print gives today's scores in the form of floors.tsv
set -u
jjak=$1
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
passed=0
failed=0
tab=$(printf '\t')

# name, strict F1, unit F1
score() {
    a=corpora/articles/$1
    "$jjak" align -q --sentences "$a/en.txt" "$a/ko.txt" -o "$dir/$1.beads" &&
        "$jjak" eval "$dir/$1.beads" "$a/beads.txt" | awk -v name="$1" '
            { f1[$1] = $NF } END { printf "%s\t%s\t%s\n", name, f1["strict"], f1["unit"] }'
}

# The articles, and behind them the means of both halves.
score_all() {
    for a in corpora/articles/*/meta.json; do
        name=$(basename "$(dirname "$a")")
        half=$(sed -n 's/.*"half": "\([a-z]*\)".*/\1/p' "$a")
        score "$name" | tee -a "$dir/$half"
    done
    for half in tune check; do
        awk -v half=$half '{ strict += $2; unit += $3 }
            END { printf "%s\t%.4f\t%.4f\n", half, strict / NR, unit / NR }' "$dir/$half"
    done
}

if [ "${2-}" = --print ]; then
    score_all
    exit
fi

check() { # name, measure, found, floor
    if awk -v a="$3" -v b="$4" 'BEGIN { exit !(a != "" && b != "" && a + 0 >= b + 0) }'; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "$1: $2 F1 ${3:-none}, the floor is ${4:-missing}"
    fi
}

score_all >"$dir/found"
while IFS=$tab read -r name strict unit; do
    floors=$(grep "^$name$tab" tests/floors.tsv)
    check "$name" strict "$strict" "$(echo "$floors" | cut -f2)"
    check "$name" unit "$unit" "$(echo "$floors" | cut -f3)"
done <"$dir/found"
tail -n 2 "$dir/found"
echo "$passed passed, $failed failed"
[ $failed -eq 0 ]
