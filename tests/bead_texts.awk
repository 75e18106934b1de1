# The texts of gold beads that have both sides, English TAB Korean, without white space.
#
#   awk -f tests/bead_texts.awk en.txt ko.txt beads.txt
FNR == 1 { file++ }
file < 3 { gsub(/[ \t\r]/, ""); text[file, FNR - 1] = $0; next }
{
    split($0, side, ":")
    out = ""
    for (s = 1; s <= 2; s++) {
        gsub(/[][ ]/, "", side[s])
        count = split(side[s], number, ",")
        if (!count)
            next
        out = out (s == 2 ? "\t" : "")
        for (i = 1; i <= count; i++)
            out = out text[s, number[i]]
    }
    print out
}
