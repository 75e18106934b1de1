# Checks that ICU is used in text/ alone, libxml2 in extract/ and read_tmx.c alone, that directories see of each
# other only the door (dir/dir.h; base/ and bitext/ are open), and that no file is too long.
#
#   awk -f tests/fences.awk $(find src -name '*.[ch]')

FNR == 1 {
    if (file)
        measure()
    file = FILENAME
    split(FILENAME, path, "/")
    from = path[2]
    name = path[3]
    if (name in seen) {
        print FILENAME ": there is a " name " in " seen[name] " already"
        bad = 1
    }
    seen[name] = from
}

{ lines = FNR }

/^[ \t]*#[ \t]*include[ \t]*<libxml\// && from != "extract" && name != "read_tmx.c" {
    print FILENAME ":" FNR ": only extract/ and read_tmx.c may use libxml2"
    bad = 1
}

/^[ \t]*#[ \t]*include[ \t]*<unicode\// && from != "text" {
    print FILENAME ":" FNR ": only text may use ICU"
    bad = 1
}

/^[ \t]*#[ \t]*include[ \t]*"[a-z]+\// {
    split($0, quoted, "\"")
    split(quoted[2], parts, "/")
    is_open = parts[1] == from || parts[1] == "base" || parts[1] == "bitext"
    if (!is_open && parts[2] != parts[1] ".h") {
        print FILENAME ":" FNR ": " quoted[2] " is not the door of " parts[1]
        bad = 1
    }
}

function measure() {
    if (lines > 600) {
        print file ": " lines " lines; 600 are the most"
        bad = 1
    }
}

END {
    measure()
    exit bad
}
