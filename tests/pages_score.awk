# Compares what `jjak extract --json` found with what pages.awk says must be found.
#
#   awk -f tests/pages_score.awk EXPECTED FOUND
#
# F1 is of 4-token shingles, a page counting as much as any other, as in the
# article-extraction-benchmark; exact: the same paragraphs.

function has(line, part) { return index(line, part) > 0 }

# The shingles of a list of paragraphs in JSON in counts[], their number as result.
function shingles(list, counts,    tokens, n, i) {
    split("", counts)
    gsub(/","/, " ", list)
    gsub(/[\["\]]/, "", list)
    n = split(list, tokens, " ")
    for (i = 1; i + 3 <= n; i++)
        counts[tokens[i] " " tokens[i + 1] " " tokens[i + 2] " " tokens[i + 3]]++
    return n > 3 ? n - 3 : 0
}

function f1_of(expected, found,    a, b, n, m, both, key) {
    n = shingles(expected, a)
    m = shingles(found, b)
    for (key in a)
        if (key in b)
            both += a[key] < b[key] ? a[key] : b[key]
    return n + m ? 2 * both / (n + m) : 1
}

function found_list(line,    at) {
    at = index(line, "\"paragraphs\":")
    line = substr(line, at + 13)
    return substr(line, 1, index(line, "],\"date\":"))
}

function judge(what, value, floor) {
    printf "%-8s %.4f  (at least %s)\n", what, value, floor
    if (value >= floor + 0)
        passed++
    else
        failed++
}

BEGIN { FS = "\t" }
FILENAME == ARGV[1] {
    charset[$1] = $3; title[$1] = $4; author[$1] = $5; text[$1] = $6
    pages++
    authored += $5 != ""
    next
}
{
    at = index($0, "\",\"title\":")
    file = substr($0, 10, at - 10)
    charsets += has($0, "\"charset\":\"" charset[file] "\"")
    titles += has_title = has($0, "\"title\":\"" title[file] "\"")
    dates += has_date = has($0, "\"date\":\"2026-03-09")
    has_authors = author[file] == "" || has($0, "\"authors\":[\"" author[file] "\"]")
    authors += author[file] != "" && has_authors
    is_exact = has($0, "\"paragraphs\":" text[file] ",\"date\"")
    exact += is_exact
    f1 += is_exact ? 1 : f1_of(text[file], found_list($0))
    if (verbose && !(is_exact && has_date && has_title && has_authors))
        print file, "text " is_exact, "title " has_title, "date " has_date, "authors " has_authors
}
END {
    printf "%d pages\n", pages
    judge("charset", charsets / pages, 1)
    judge("F1", f1 / pages, 0.995)
    judge("exact", exact / pages, 0.97)
    judge("title", titles / pages, 0.98)
    judge("date", dates / pages, 0.98)
    judge("authors", authors / authored, 0.96)
    printf "%d passed, %d failed\n", passed, failed
    exit failed > 0
}
