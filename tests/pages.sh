#!/bin/sh
# Makes pages like those of news sites (pages.awk), extracts them, and checks that text, charset and
# metadata come out as they were put in.
#
#   tests/pages.sh PATH/TO/jjak [--keep DIR]      keep the pages in DIR and name those that are wrong
set -u
jjak=$1
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
verbose=0
[ "${2-}" != --keep ] || { verbose=1 && mkdir -p "$3" && dir=$3 && trap - EXIT; }
tab=$(printf '\t')

awk -v out="$dir" -v articles="$(echo corpora/articles/*)" -f tests/pages.awk tests/pages/*.page >"$dir/made" ||
    exit 1
# A text that its charset cannot hold stays in UTF-8, and the declaration is then a stale one. Plain
# ASCII is UTF-8 too.
while IFS=$tab read -r file encoding named rest; do
    if [ "$encoding" != - ] && iconv -f UTF-8 -t "$encoding" "$file" >"$dir/converted" 2>/dev/null &&
        ! cmp -s "$dir/converted" "$file"; then
        mv "$dir/converted" "$file"
    else
        named=utf-8
    fi
    printf '%s\t%s\t%s\t%s\n' "$file" "$encoding" "$named" "$rest"
done <"$dir/made" >"$dir/expected"
{
    "$jjak" extract --json "$dir"/*[0-9].html
    "$jjak" extract --json --lang en "$dir"/*.en.html
    "$jjak" extract --json --lang ko "$dir"/*.ko.html
} >"$dir/found" 2>"$dir/errors"
cat "$dir/errors"
awk -v verbose=$verbose -f tests/pages_score.awk "$dir/expected" "$dir/found"
