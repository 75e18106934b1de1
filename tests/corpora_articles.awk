# Checks one gold article: its beads, its sentences against its two pages, its meta.json. Prints what is
# wrong and lines "count TABLE KEY NUMBER", separated by tabs.
#
#   awk -v article=corpora/articles/NAME -v dir=DIR -f tests/corpora_articles.awk
#   DIR/en.html and DIR/ko.html are the pages in UTF-8.
BEGIN {
    sides[0] = "en"
    sides[1] = "ko"
    entities = "quot \" apos ' lt < gt > ldquo “ rdquo ” lsquo ‘ rsquo ’ hellip … middot · ndash – " \
        "mdash — aacute á eacute é yacute ý pound £ nbsp \302\240 amp \\&"
    read_meta()
    read_beads()
    for (s = 0; s < 2; s++) {
        read_sentences(sides[s])
        check_side(s, sides[s])
    }
    check_meta()
    exit wrong
}

function fail(what) {
    print what
    wrong = 1
}

function count(table, key, number) { printf "count\t%s\t%s\t%d\n", table, key, number }

# meta.json as the editors write it: one field or one member of a list a line.
function read_meta(    line, section, field, value) {
    while ((getline line < (article "/meta.json")) > 0) {
        if (line ~ /^  "[a-z]+": \{/) {
            section = part(line, "\"") "."
        } else if (line ~ /^ *"[^"]+": /) {
            field = section part(line, "\"")
            value = line
            sub(/^ *"[^"]+": */, "", value)
            gsub(/^"|"?,?$/, "", value)
            gsub(/\\"/, "\"", value)
            meta[field] = value
        } else if (line ~ /^      "/) {
            value = part(line, "\"")
            members[field]++
            if (field ~ /traits/) count("trait", value, 1)
        }
    }
}

# The text between the first two marks.
function part(line, mark,    pieces) {
    split(line, pieces, mark)
    return pieces[2]
}

function read_beads(    line, halves, n, i, s, type, last, ks, longest) {
    while ((getline line < (article "/beads.txt")) > 0) {
        if (line !~ /^\[([0-9]+(, [0-9]+)*)?\]:\[([0-9]+(, [0-9]+)*)?\]$/ || line == "[]:[]")
            fail("beads.txt: no bead: " line)
        gsub(/[][ ]/, "", line)
        split(line, halves, ":")
        for (s = 0; s < 2; s++) {
            n = split(halves[s + 1], index_of, ",")
            type = s ? type ":" n : n
            for (i = 1; i <= n; i++) {
                if (i > 1 && index_of[i] + 0 <= index_of[i - 1] + 0) fail("beads.txt: not ascending: " line)
                if ((s, index_of[i]) in beaded) fail("beads.txt: " sides[s] " " index_of[i] " is in two beads")
                beaded[s, index_of[i]] = 1
            }
            if (!s && n) {
                if (last != "" && index_of[1] + 0 < last) fail("beads.txt: English not in order: " line)
                last = index_of[n] + 0
            }
            if (s && n && halves[1] != "") pairs[++matched] = index_of[1] + 0
        }
        found[type]++
    }
    found["crossing"] = matched - longest_run()
}

# The most beads that can be kept without two of them crossing.
function longest_run(    i, j, best, most) {
    for (i = 1; i <= matched; i++) {
        best[i] = 1
        for (j = 1; j < i; j++)
            if (pairs[j] < pairs[i] && best[j] >= best[i]) best[i] = best[j] + 1
        if (best[i] > most) most = best[i]
    }
    return most + 0
}

function read_sentences(side,    line) {
    sentences = 0
    while ((getline line < (article "/" side ".txt")) > 0) {
        if (line ~ /^[ \t]|[ \t]$|^$|  /) fail(side ".txt: white space: " line)
        sentence[sentences++] = line
    }
}

function check_side(s, side,    i, at, key, page_left, needle) {
    if (sentences != meta[side ".sentences"]) fail("meta.json: " side " has " sentences " sentences")
    if (sentence[0] != meta[side ".title"]) fail("meta.json: the " side " title is not the first sentence")
    for (i = 0; i < sentences; i++)
        if (!((s, i) in beaded)) fail("beads.txt: " side " " i " is in no bead")
    for (key in beaded)
        if (key ~ "^" s SUBSEP && substr(key, length(s SUBSEP) + 1) + 0 >= sentences)
            fail("beads.txt: " side " has no sentence " substr(key, length(s SUBSEP) + 1))
    page_left = bare(read_page(side))
    for (i = 0; i < sentences; i++) {
        needle = bare(sentence[i])
        at = index(page_left, needle)
        if (!at) fail(side ".html: without or out of order: " sentence[i])
        else page_left = substr(page_left, at + length(needle))
    }
    count("charset", meta[side ".charset"], 1)
    count("side", side, sentences)
}

function read_page(side,    line, page) {
    while ((getline line < (dir "/" side ".html")) > 0) page = page line "\n"
    gsub(/<!--[^>]*-->|<[^<>]*>/, "", page)
    gsub(/\\"/, "\"", page)
    gsub(/\\n/, "", page)
    return page
}

# Without white space of any kind, and with characters for entities.
function bare(text,    pieces, n, i) {
    n = split(entities, pieces, " ")
    if (text ~ /&/)
        for (i = 1; i < n; i += 2) gsub("&" pieces[i] ";", pieces[i + 1], text)
    while (match(text, /&#[0-9]+;/))
        text = substr(text, 1, RSTART - 1) utf8(substr(text, RSTART + 2, RLENGTH - 3)) \
            substr(text, RSTART + RLENGTH)
    gsub(/[ \t\r\n]|\302\240/, "", text)
    return text
}

function utf8(code) {
    code += 0
    if (code < 128) return sprintf("%c", code)
    if (code < 2048) return sprintf("%c%c", 192 + int(code / 64), 128 + code % 64)
    return sprintf("%c%c%c", 224 + int(code / 4096), 128 + int(code / 64) % 64, 128 + code % 64)
}

function check_meta(    fields, n, i, name, type) {
    n = split("id genre closeness half date", fields, " ")
    for (i = 1; i <= n; i++) if (meta[fields[i]] == "") fail("meta.json: no " fields[i])
    n = split("title date site url charset", fields, " ")
    for (i = 1; i <= n; i++)
        for (s = 0; s < 2; s++)
            if (meta[sides[s] "." fields[i]] == "") fail("meta.json: no " sides[s] " " fields[i])
    for (s = 0; s < 2; s++) {
        if (!((sides[s] ".authors") in meta)) fail("meta.json: no " sides[s] " authors")
        if (!members[sides[s] ".traits"]) fail("meta.json: no " sides[s] " traits")
    }
    name = article
    sub(/.*\//, "", name)
    if (meta["id"] != name) fail("meta.json: the id is not the name of the folder")
    if (meta["half"] != (substr(name, 1, 2) % 2 ? "tune" : "check")) fail("meta.json: the wrong half")
    if (meta["closeness"] !~ /^(literal|edited|strong|digest)$/) fail("meta.json: unknown closeness")
    for (type in found)
        if (found[type] != meta["beads." type]) fail("meta.json: " found[type] " beads " type)
    for (type in meta)
        if (type ~ /^beads\./ && !(substr(type, 7) in found)) fail("meta.json: no beads " substr(type, 7))
    for (type in found) count("bead", type, found[type])
    n = split("genre closeness half", fields, " ")
    for (i = 1; i <= n; i++) count(fields[i], meta[fields[i]], 1)
}
