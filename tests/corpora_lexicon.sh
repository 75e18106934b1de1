#!/bin/sh
# Checks the word lists of corpora/lexicon: three columns (Korean, English, category), Hangul on
# the left and printable ASCII on the right, no row twice in any list, categories that
# categories.txt explains, rows of one category and of one Korean word side by side.
#
#   tests/corpora_lexicon.sh [DIRECTORY]
set -u
cd "$(dirname "$0")/.." || exit 1
dir=${1:-corpora/lexicon}

# The C locale makes awk see bytes. Composed Hangul syllables are EA B0 80 to ED 9E A3, so a
# Korean side made of them and ASCII is in NFC.
LC_ALL=C awk -F'\t' '
    function bad(reason) {
        print FILENAME ":" FNR ": " reason ": " $0
        faults[FILENAME] = 1
    }
    function is_hangul(text) { # nothing else than Hangul, digits, single spaces, "-" and "·"
        gsub(/\352[\260-\277][\200-\277]|[\353\354][\200-\277][\200-\277]/, "H", text)
        gsub(/\355[\200-\235][\200-\277]|\355\236[\200-\243]/, "H", text)
        gsub(/\302\267/, "-", text)
        return text ~ /H/ && text !~ /[^H0-9 -]/
    }
    function is_untidy(text) { return text ~ /^ | $|  / }
    FILENAME ~ /categories.txt$/ {
        if (NF != 2 || $1 !~ /^[a-z]+$/ || $2 == "" || $1 in meaning) bad("no new category and its meaning")
        meaning[$1] = $2
        files[FILENAME] = 1
        next
    }
    FNR == 1 { files[FILENAME] = 1; split("", closed); last_ko = last_category = "" }
    NF != 3 { bad("expected Korean TAB English TAB category"); next }
    { ko = $1; gsub(/ /, "", ko); en = tolower($2) }
    !is_hangul($1) { bad("the Korean side is not Hangul") }
    $2 !~ /[A-Za-z]/ || $2 ~ /[^ -~]/ { bad("the English side is not plain ASCII") }
    $2 ~ /[][(){};]/ || $2 ~ /^(to|a|an|be) / { bad("the English side is more than a base form") }
    is_untidy($1) || is_untidy($2) { bad("stray space") }
    split($2, words, /[ -]/) > 6 { bad("more than six English words are never found") }
    !($3 in meaning) { bad("categories.txt does not know the category") }
    (ko, en) in seen { bad("already in " seen[ko, en]) }
    { seen[ko, en] = FILENAME; used[$3] = 1 }
    $3 != last_category && $3 in closed { bad("its category stands apart from the others") }
    $3 != last_category { closed[last_category] = 1; split("", done); last_category = $3; last_ko = "" }
    ko != last_ko && ko in done { bad("stands apart from the other rows of its word") }
    ko != last_ko { done[last_ko] = 1; last_ko = ko }
    END {
        for (category in meaning)
            if (!(category in used)) { print "no list uses the category " category; faults["unused"] = 1; files["unused"] = 1 }
        for (file in files) file in faults ? failed++ : passed++
        printf "%d passed, %d failed\n", passed, failed
        exit failed > 0 || passed < 2
    }' "$dir/categories.txt" "$dir"/*.tsv
