#!/bin/sh
# Checks the gold of corpora/articles and counts it; every article is one test.
#
#   tests/corpora_articles.sh           "N passed, N failed" and what is wrong
#   tests/corpora_articles.sh --table   the tables of corpora/README.md instead
set -u
cd "$(dirname "$0")/.." || exit 1
export LC_ALL=C
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
passed=0
failed=0

for article in corpora/articles/*/; do
    article=${article%/}
    for side in en ko; do
        charset=$(sed -n "/^  \"$side\"/,/^  }/s/^    \"charset\": \"\(.*\)\",/\1/p" "$article/meta.json")
        # A page that is not in the charset it claims leaves an empty one, in which no sentence is found.
        iconv -f "${charset:-none}" -t utf-8 "$article/$side.html" >"$dir/$side.html" || : >"$dir/$side.html"
    done
    if awk -v article="$article" -v dir="$dir" -f tests/corpora_articles.awk >"$dir/log"; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        grep -v '^count' "$dir/log" | sed "s|^|$article: |"
    fi
    grep '^count' "$dir/log" >>"$dir/counts"
done

if [ "${1-}" = --table ]; then
    for table in genre closeness half bead trait charset; do
        printf '\n| %s | |\n|---|--:|\n' "$table"
        awk -F'\t' -v table="$table" '$2 == table { n[$3] += $4 }
            END { for (k in n) printf "| %s | %d |\n", k, n[k] }' "$dir/counts" | sort
    done
fi
echo "$passed passed, $failed failed"
[ $failed -eq 0 ]
