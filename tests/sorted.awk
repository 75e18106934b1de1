# Checks that the tables of words in the files are in order, for they are searched by halves.
#
#   LC_ALL=C awk -f tests/sorted.awk src/segment/english.c
#   LC_ALL=C awk -v only=particles -f tests/sorted.awk src/evidence/korean_forms.c

/static const (char|struct)/ { before = ""; is_skipped = only != "" && index($0, only) == 0 }
is_skipped { next }

/^[ \t]*\{"/ { sub(/,.*/, "") } # of a row the first word alone

/^[ \t]*(\{?"|static const char)/ {
    for (rest = $0; match(rest, /"[^"]*"/); rest = substr(rest, RSTART + RLENGTH)) {
        word = substr(rest, RSTART + 1, RLENGTH - 2)
        if (word <= before) {
            print FILENAME ":" FNR ": \"" word "\" must come before \"" before "\""
            bad = 1
        }
        before = word
    }
}

END { exit bad }
