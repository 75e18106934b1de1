#!/bin/sh
# Aligns every article of corpora/articles from its pages and from its gold sentences, and checks
# that no score falls below its floor.
#
#   tests/floors.sh PATH/TO/jjak [--print]      --print writes a new floors.tsv with today's scores
set -u
jjak=$1
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
passed=0
failed=0

# name -> strict F1 from gold sentences
score() {
    a=corpora/articles/$1
    "$jjak" align -q --sentences "$a/en.txt" "$a/ko.txt" -o "$dir/$1.beads" &&
        "$jjak" eval "$dir/$1.beads" "$a/beads.txt" | awk -v m="$2" '$1 == m { print $NF }'
}

mean() { awk '{ sum += $1; n++ } END { printf "%.4f", n ? sum / n : 0 }'; }

if [ "${2-}" = --print ]; then
    for a in corpora/articles/*/beads.txt; do
        name=$(basename "$(dirname "$a")")
        printf '%s\t%s\t%s\n' "$name" "$(score "$name" strict)" "$(score "$name" unit)"
    done
    exit
fi

while IFS='	' read -r name strict unit; do
    case $name in '#'* | '') continue ;; esac
    for m in strict unit; do
        floor=$strict
        [ $m = unit ] && floor=$unit
        found=$(score "$name" $m)
        [ $m = strict ] && echo "$found" >>"$dir/all"
        if awk -v a="$found" -v b="$floor" 'BEGIN { exit !(a != "" && a + 0 >= b + 0) }'; then
            passed=$((passed + 1))
        else
            failed=$((failed + 1))
            echo "$name: $m F1 ${found:-none}, the floor is $floor"
        fi
    done
done <tests/floors.tsv
echo "mean strict F1 $(mean <"$dir/all")"
echo "$passed passed, $failed failed"
[ $failed -eq 0 ]
