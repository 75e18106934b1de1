# Makes news pages: every template of tests/pages with the text of every article of corpora/articles,
# in turn in the charsets that Korean and English sites use. Writes the pages in UTF-8 to the
# directory `out` and prints what must be found in them, a line a page, parted by tabs:
# file, charset to convert to, charset to be named, title, author, paragraphs as JSON.
#
#   awk -v out=DIR -v articles="DIR DIR ..." -f tests/pages.awk tests/pages/*.page

function markup(text) {
    gsub(/&/, "\\&amp;", text)
    gsub(/</, "\\&lt;", text)
    gsub(/"/, "\\&quot;", text)
    return text
}

function json(text) {
    gsub(/\\/, "\\\\", text)
    gsub(/"/, "\\\"", text)
    return text
}

# Puts `value` for `name` in `text`; sub() would take "&" in the value for the match.
function put(text, name, value,    at, done) {
    while ((at = index(text, name)) > 0) {
        done = done substr(text, 1, at - 1) value
        text = substr(text, at + length(name))
    }
    return done text
}

# The sentences of one side of an article as paragraphs of one to three; headings and salutations,
# which end without a mark, are left out.
function read_article(dir, side, number,    file, line, n, count, text, want) {
    file = dir "/" side ".txt"
    n = count = 0
    text = ""
    while ((getline line < file) > 0) {
        if (++n == 1) {
            title[side, number] = line
            continue
        }
        if (line !~ /[.?!]["”’』」]*$/ || length(line) < 16 || line ~ /^["“‘(]/)
            continue
        text = text (text == "" ? "" : " ") line
        want = 1 + (count * 7 + number) % 3
        if (++sentences[side, number] % want == 0 && length(text) > 40) {
            paragraph[side, number, ++count] = text
            text = ""
        }
    }
    close(file)
    paragraphs[side, number] = count
}

function variant_of(side, number) {
    return side == "ko" ? korean[1 + number % korean_count] : english[1 + number % english_count]
}

# One page, its text in the template's own markup or, in the variant "linked", in JSON-LD alone.
function make(number, variant,    side, body, linked, expected, text, i, n, page, other, charset, file) {
    side = kind["lang"]
    n = paragraphs[side, number]
    expected = "["
    for (i = 1; i <= n; i++) {
        text = paragraph[side, number, i]
        if (i == 1)
            body = kind["open"] kind["lead"] markup(text)
        else
            body = body kind["open"] markup(text)
        body = body (i < n || kind["open"] != "" ? kind["close"] : "") "\n"
        if (i == 2)
            body = body kind["mid"] "\n"
        linked = linked (i > 1 ? "\\n" : "") json(text)
        expected = expected (i > 1 ? "," : "") "\"" json(text) "\""
    }
    body = body kind["tail"]
    charset = declared[variant] == "" ? "" : "<meta charset=\"" declared[variant] "\">"
    if (variant == "linked") {
        body = ""
        charset = charset "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"articleBody\":\"" \
            linked "\"}</script>"
    }
    page = put(put(kind["page"], "@BODY@", body), "@CHARSET@", charset)
    page = put(page, "@TITLE@", markup(title[side, number]))
    page = put(page, "@JSONTITLE@", json(title[side, number]))
    page = put(page, "@NAME@", side == "ko" ? "남도현" : "Ida Brandt")
    page = put(page, "@QUOTE@", markup(paragraph[side, number, 3]))
    page = put(page, "@CAPTION@", side == "ko" ? "가온시 강변의 모습." : "The river at Gaon in winter.")
    for (i = 1; i <= 4; i++) {
        other = (number + i) % article_count
        page = put(page, "@REL" i "@", markup(paragraph[side, other, 1 + (i + number) % 3]))
    }
    file = out "/" name "." number ".html"
    printf "%s", page > file
    close(file)
    print file "\t" (variant in encoding ? encoding[variant] : "-") "\t" named[variant] "\t" json(title[side, number]) "\t" \
        (index(kind["page"] (variant == "linked" ? "" : kind["lead"] kind["tail"]), "@NAME@") ? (side == "ko" ? "남도현" : "Ida Brandt") : "") "\t" expected "]"
}

function make_all(    i, variant) {
    for (i = 0; i < article_count; i++) {
        variant = variant_of(kind["lang"], i + template)
        make(i, variant)
    }
    template++
    split("", kind)
}

BEGIN {
    article_count = split(articles, dirs, " ")
    for (i = 1; i <= article_count; i++) {
        read_article(dirs[i], "ko", i - 1)
        read_article(dirs[i], "en", i - 1)
    }
    korean_count = split("utf8 cp949 cp949_silent stale utf16 linked", korean, " ")
    english_count = split("utf8 cp1252 silent utf16 linked", english, " ")
    declared["utf8"] = declared["linked"] = "utf-8"
    declared["cp949"] = declared["stale"] = "euc-kr"
    declared["cp1252"] = "iso-8859-1"
    encoding["cp949"] = encoding["cp949_silent"] = "CP949"
    encoding["cp1252"] = "CP1252"
    encoding["utf16"] = "UTF-16LE"
    named["cp949"] = named["cp949_silent"] = "windows-949"
    named["cp1252"] = "windows-1252"
    named["utf16"] = "utf-16le"
    named["utf8"] = named["linked"] = named["stale"] = named["silent"] = "utf-8"
}

FNR == 1 && NR > 1 { make_all() }
FNR == 1 {
    name = FILENAME
    sub(/.*\//, "", name)
    sub(/\.page$/, "", name)
    is_page = 0
}
is_page { kind["page"] = kind["page"] $0 "\n"; next }
$1 == "page" { is_page = 1; next }
{
    key = $1
    sub(/^[a-z]+ /, "")
    kind[key] = $0
}
END { make_all() }
