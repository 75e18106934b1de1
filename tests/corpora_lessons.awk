# Checks a file of corpora/lessons: two remarks, then the English sentences, then the Korean ones,
# a headline first; every name of a bead on both sides and in no bead too large; no sentence twice.
function bad(reason) { print FILENAME ":" FNR ": " reason ": " $0; faults++ }
FNR <= 2 && $0 !~ (FNR == 1 ? "^# genre: [A-Za-z]" : "^# closeness: (literal|edited|strong|digest)$") { bad("not the remark of this line") }
/^#/ || /^$/ { next }
!/^[EK] [^ ]+ [^ ]/ || /  / || / $/ { bad("not side, name of the bead, sentence"); next }
($1 == "K") != ($0 ~ /[\352-\355][\200-\277][\200-\277]/) { bad("not the language of its side") }
$1 == "E" && count["K"] { bad("English behind Korean") }
!count[$1]++ && $2 != "h" { bad("no headline first") }
{
    text = substr($0, length($1 $2) + 3)
    if ((text in seen) && length(text) > 40) bad("a sentence twice")
    seen[text] = 1
    if ($2 != "-") { size[$1, $2]++; names[$2] = 1 }
}
END {
    for (name in names) {
        en = size["E", name] + 0; ko = size["K", name] + 0
        if (!en || !ko) { print FILENAME ": bead " name " has one side only"; faults++ }
        if (en > 4 || ko > 4 || en + ko > 6) { print FILENAME ": bead " name " is too large"; faults++ }
    }
    exit faults > 0
}
