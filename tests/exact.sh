#!/bin/sh
# Extracts the pages of corpora/articles and counts those whose text is exact: headline and
# paragraphs are those of the gold sentences, white space aside. The count of the half that rules
# may be tuned on must not fall.
#
#   tests/exact.sh PATH/TO/jjak [--print]      --print names the pages of both halves that differ
set -u
jjak=$1
floor=30 # of the 30 pages of the tune half
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT

squeeze() { tr -d ' \n\r\t'; }

count() { # half; prints the number of exact pages, and the others into $dir/differ
    exact=0
    for meta in $(grep -l "\"half\": \"$1\"" corpora/articles/*/meta.json); do
        for side in en ko; do
            page=${meta%meta.json}$side
            "$jjak" extract --text "$page.html" 2>&1 | squeeze >"$dir/found"
            if squeeze <"$page.txt" | cmp -s - "$dir/found"; then
                exact=$((exact + 1))
            else
                echo "$page.html: the text is not exact" >>"$dir/differ"
            fi
        done
    done
    echo $exact
}

if [ "${2-}" = --print ]; then
    for half in tune check; do
        echo "$half half: $(count $half) exact pages"
    done
    cat "$dir/differ"
    exit
fi

found=$(count tune)
if [ "$found" -ge $floor ]; then
    echo "1 passed, 0 failed"
else
    cat "$dir/differ"
    echo "$found exact pages, the floor is $floor"
    echo "0 passed, 1 failed"
    exit 1
fi
