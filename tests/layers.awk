# Checks src/LAYERS: a directory includes only what its line names, and a line names only
# directories above it.
#
#   awk -f tests/layers.awk src/LAYERS $(find src -name '*.[ch]')

FNR == NR {
    if (/^[a-z]+:/) {
        layer = $1
        sub(":", "", layer)
        known[layer] = 1
        for (i = 2; i <= NF; i++) {
            if (!($i in known)) {
                print FILENAME ": " layer " names " $i " before it is listed"
                bad = 1
            }
            may[layer, $i] = 1
        }
    }
    next
}

FNR == 1 {
    split(FILENAME, path, "/")
    from = path[2]
    if (!(from in known)) {
        print FILENAME ": the directory " from " is not listed in src/LAYERS"
        bad = 1
    }
}

/^[ \t]*#[ \t]*include[ \t]*"/ {
    split($0, quoted, "\"")
    to = split(quoted[2], parts, "/") > 1 ? parts[1] : from
    if (to != from && !((from, to) in may)) {
        print FILENAME ":" FNR ": " from " may not include " quoted[2]
        bad = 1
    }
}

END { exit bad }
