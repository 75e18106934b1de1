# Makes news pages: every template of tests/pages with the text of every article of corpora/articles,
# in turn in the charsets that Korean and English sites use. Writes the pages in UTF-8 to the
# directory `out` and prints what must be found in them, a line a page, parted by tabs:
# file, charset to convert to, charset to be named, title, author, paragraphs as JSON. A page in both
# languages is written twice, as NAME.en.html and NAME.ko.html, each to be read in its language.
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
    if (side == "both")
        return korean[1 + number % (korean_count - 1)]
    return side == "ko" ? korean[1 + number % korean_count] : english[1 + number % english_count]
}

# The page around a body, in the charset that the variant declares.
function fill(side, number, body, charset,    page, i, other) {
    page = put(put(kind["page"], "@BODY@", body), "@CHARSET@", charset)
    page = put(page, "@TITLE@", markup(title[side, number]))
    page = put(page, "@KOTITLE@", markup(title["ko", number]))
    page = put(page, "@JSONTITLE@", json(title[side, number]))
    page = put(page, "@NAME@", side == "ko" ? "남도현" : "Ida Brandt")
    page = put(page, "@QUOTE@", markup(paragraph[side, number, 3]))
    page = put(page, "@CAPTION@", side == "ko" ? "가온시 강변의 모습." : "The river at Gaon in winter.")
    for (i = 1; i <= 4; i++) {
        other = (number + i) % article_count
        page = put(page, "@REL" i "@", markup(paragraph[side, other, 1 + (i + number) % 3]))
    }
    return page
}

function meta_of(variant) {
    return declared[variant] == "" ? "" : "<meta charset=\"" declared[variant] "\">"
}

function encoding_of(variant) {
    return (variant in encoding ? encoding[variant] : "-") "\t" named[variant]
}

function list_of(side, number,    i, list) {
    for (i = 1; i <= paragraphs[side, number]; i++)
        list = list (i > 1 ? "," : "") "\"" json(paragraph[side, number, i]) "\""
    return "[" list "]"
}

function block(side, number, i) {
    if (i > paragraphs[side, number])
        return ""
    return kind[side "open"] markup(paragraph[side, number, i]) kind[side "close"] "\n"
}

# A page in both languages: paragraphs in turn, or with `between` one text after the other.
function make_both(number, variant,    first, second, body, i, n, page, side, file) {
    first = kind["first"]
    second = first == "en" ? "ko" : "en"
    n = paragraphs["en", number] > paragraphs["ko", number] ? paragraphs["en", number] : paragraphs["ko", number]
    for (i = 1; i <= n; i++)
        body = body kind["open"] block(first, number, i) ("between" in kind ? "" : block(second, number, i)) kind["close"] \
            (i == 2 ? kind["mid"] : "")
    if ("between" in kind)
        body = body kind["between"] "\n"
    for (i = 1; i <= n && "between" in kind; i++)
        body = body block(second, number, i)
    page = fill("en", number, body kind["tail"], meta_of(variant))
    for (i = 1; i <= 2; i++) {
        side = i == 1 ? "en" : "ko"
        file = out "/" name "." number "." side ".html"
        printf "%s", page > file
        close(file)
        print file "\t" encoding_of(variant) "\t" json(title[side, number]) "\t\t" list_of(side, number)
    }
}

# One page, its text in the template's own markup or, in the variant "linked", in JSON-LD alone.
function make(number, variant,    side, body, linked, text, i, n, charset, file) {
    side = kind["lang"]
    n = paragraphs[side, number]
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
    }
    body = body kind["tail"]
    charset = meta_of(variant)
    if (variant == "linked") {
        body = ""
        charset = charset "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"articleBody\":\"" \
            linked "\"}</script>"
    }
    file = out "/" name "." number ".html"
    printf "%s", fill(side, number, body, charset) > file
    close(file)
    print file "\t" encoding_of(variant) "\t" json(title[side, number]) "\t" \
        (index(kind["page"] (variant == "linked" ? "" : kind["lead"] kind["tail"]), "@NAME@") ? (side == "ko" ? "남도현" : "Ida Brandt") : "") "\t" list_of(side, number)
}

function make_all(    i, variant) {
    for (i = 0; i < article_count; i++) {
        variant = variant_of(kind["lang"], i + template)
        if (kind["lang"] == "both")
            make_both(i, variant)
        else
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
