#!/bin/sh
# Measures quality and speed; no test. Development sets are looked for in $DATA (default ../shared/data).
#
#   tests/bench.sh PATH/TO/jjak
set -u
jjak=$1
data=${DATA:-../shared/data}/dev
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT

measure() { # set directory with NNN.en.txt NNN.ko.txt NNN.gold
    rm -rf "$dir/hyp" && mkdir "$dir/hyp"
    for gold in "$1"/*.gold; do
        base=${gold%.gold}
        "$jjak" align -q --sentences "$base.en.txt" "$base.ko.txt" \
            -o "$dir/hyp/$(basename "$base").beads"
    done
    "$jjak" eval --details "$dir/hyp" "$1" | awk '
        /^(unit|strict|lax|null|crossing) / { printf "%s %s  ", $1, $7 }
        /^expected calibration error/ { printf "calibration error %s\n", $NF }'
}

echo "== alignment, from sentences (F1; expected calibration error)"
for set in flores-even park-dev; do
    for level in clean drop10 drop20 mixed; do
        if [ -d "$data/align/$set/$level" ]; then
            printf '%-12s %-7s ' $set $level
            measure "$data/align/$set/$level"
        else
            echo "$set $level: $data/align/$set/$level is absent"
        fi
    done
done

echo "== the model: partners found among all lines, pairs scored a second, senses of the word lists"
for set in flores-even park-dev; do
    lines=$data/lines/$set
    [ ! -f "$lines/en.txt" ] || printf '%-12s %s, %s\n' $set \
        "$("$jjak" eval --retrieval "$lines/en.txt" "$lines/ko.txt")" \
        "$("$(dirname "$jjak")/tests/retrieve_speed" "$lines/en.txt" "$lines/ko.txt")"
done
cat corpora/lexicon/[!nw]*.tsv corpora/lexicon/news.tsv >"$dir/list.tsv"
printf '%-12s %s\n' senses "$("$jjak" eval --senses "$dir/list.tsv")"

# Strict F1 of a half of the articles, aligned from their pages: a bead is right when its texts are
# those of a gold bead.
measure_pages() { # directory with NNN.en.txt NNN.ko.txt NNN.gold
    for gold in "$1"/*.gold; do
        base=${gold%.gold}
        page=corpora/articles/$(basename "$base")
        awk -f tests/bead_texts.awk "$base.en.txt" "$base.ko.txt" "$gold" | sort >"$dir/gold"
        "$jjak" align -q "$page/en.html" "$page/ko.html" --to tsv | tail -n +2 | cut -f3,4 |
            tr -d ' ' | sort >"$dir/found"
        echo "$(comm -12 "$dir/gold" "$dir/found" | wc -l) $(cat "$dir/gold" "$dir/found" | wc -l)"
    done | awk '{ right += $1; all += $2 } END { printf "strict %.4f\n", all ? 2 * right / all : 0 }'
}

echo "== corpora/articles (F1; expected calibration error): from gold sentences, from pages"
for half in tune check; do
    mkdir "$dir/$half"
    grep -l "\"half\": \"$half\"" corpora/articles/*/meta.json | while read -r meta; do
        article=$(dirname "$meta")
        name=$(basename "$article")
        for side in en ko; do cp "$article/$side.txt" "$dir/$half/$name.$side.txt"; done
        cp "$article/beads.txt" "$dir/$half/$name.gold"
    done
    printf '%-20s ' "$half, sentences" && measure "$dir/$half"
    printf '%-20s ' "$half, pages" && measure_pages "$dir/$half"
done

echo "== sentence boundaries"
scorer=$data/../../tools/score-segments
[ -x "$scorer" ] || echo "$scorer is absent"
boundaries() { # name, language, set directory with paras.txt and sents.txt
    "$jjak" segment --lang "$2" "$3/paras.txt" >"$dir/sents"
    [ ! -x "$scorer" ] || printf '%-18s %s\n' "$1" "$("$scorer" "$3" "$dir/sents")"
}
exact() { # paragraphs that are right to the last boundary, of $dir/sents
    awk 'BEGIN { RS = "" } NR == FNR { gold[NR] = $0; next } { right += gold[FNR] == $0 }
         END { printf "%-18s %d of %d paragraphs exact\n", "", right, FNR }' "$1/sents.txt" "$dir/sents"
}
for set in "$data"/segment/*/; do
    [ -d "$set" ] || continue
    name=$(basename "$set")
    boundaries "$name" "${name%%_*}" "$set"
    [ "$name" != en_pysbd_golden ] || exact "$set"
done
for set in corpora/segments/*/; do
    name=$(basename "$set")
    boundaries "$name" "${name%%-*}" "$set"
done

echo "== speed of segmenting, one core"
for pair in en/en_gum_dev ko/ko_kaist_dev ko/ko_gsd_dev; do
    paras=$data/segment/${pair#*/}/paras.txt
    [ ! -f "$paras" ] || printf '%-18s %s\n' "${pair#*/}" \
        "$("$(dirname "$jjak")/tests/segment_speed" "${pair%/*}" "$paras")"
done

echo "== articles in web pages"
set=$data/extract/article-extraction-benchmark
if [ -f "$set/html.tar.gz" ]; then
    mkdir "$dir/pages" && tar -xzf "$set/html.tar.gz" -C "$dir/pages"
    find "$dir/pages" -name '*.html' | sort >"$dir/list"
    # One object of all pages by their names, from one object a line.
    # shellcheck disable=SC2046
    "$jjak" extract --json $(cat "$dir/list") 2>/dev/null |
        sed 's|^{"file":"\([^"]*/\)*\([^"/]*\)\.html"|"\2":{"file":"\2"|; 1s/^/{/; $!s/$/,/; $s/$/}/' \
            >"$dir/predicted.json"
    "$data/../../tools/score-articles" "$set" "$dir/predicted.json"
    # shellcheck disable=SC2046
    "$(dirname "$jjak")/tests/extract_speed" $(cat "$dir/list")
else
    echo "$set is absent"
fi

echo "== speed of aligning, one core, from sentences"
articles=$(for a in corpora/articles/*/; do echo "$a/en.txt" "$a/ko.txt"; done)
# shellcheck disable=SC2086
printf '%-18s %s\n' "corpora/articles" "$("$(dirname "$jjak")/tests/align_speed" $articles)"
lines() { # number of lines: sentences of the training corpora, a twentieth of each side left out
    for side in 1 2; do
        for corpus in rust-book python-docs gnome-help react-docs pawsx-dev korsts-train \
            bible-bsb-krv tensorflow-docs; do
            gzip -dc "$data/../train/$corpus.tsv.gz"
        done | awk -F '\t' -v count="$1" -v side=$side '
            length($1) >= 40 && length($1) <= 260 && !seen[$1]++ {
                rows[n++] = $side
                if (n % 20 != 7 * side && sent++ < count) print $side
            }
            END { while (sent < count) { sent++; print rows[sent % n] } }' >"$dir/long.$side.txt"
    done
    printf '%7d lines       ' "$1"
    "$(dirname "$jjak")/tests/align_speed" "$dir/long.1.txt" "$dir/long.2.txt"
}
if [ -d "$data/../train" ]; then
    lines 10000
    lines 100000
else
    echo "$data/../train is absent"
fi

echo "== time of one run, milliseconds (mean of 20)"
timed() {
    start=$(date +%s%N)
    i=0
    while [ $i -lt 20 ]; do
        "$@" >/dev/null
        i=$((i + 1))
    done
    echo "$(($(date +%s%N) - start))" | awk '{ printf "%.1f\n", $1 / 20e6 }'
}
printf 'start-up:  '
timed "$jjak" --version
article=corpora/articles/04-winter-kimchi
for side in en ko; do # two pages of 60 KB: chrome of the same sort, repeated in front of the body
    awk -v size=60000 '
        { lines[NR] = $0; total += length($0) + 1 }
        /<body/ && !at { at = NR }
        END { for (i = 1; i <= NR; i++) { print lines[i]
                  if (i == at) for (n = 0; total < size; n++) {
                      line = "<div class=\"nav\"><ul><li><a href=\"/" n "\">Section " n "</a></li></ul></div>"
                      print line; total += length(line) + 1 } } }' \
        "$article/$side.html" >"$dir/$side.html"
done
printf 'two 60 KB pages, end to end:  '
timed "$jjak" align -q "$dir/en.html" "$dir/ko.html" --to tmx
