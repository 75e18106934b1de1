#!/bin/sh
# Checks the form of every gold alignment in corpora/lessons (see corpora_lessons.awk).
#
#   tests/corpora_lessons.sh
set -u
cd "$(dirname "$0")/.." || exit 1
passed=0
failed=0
for file in corpora/lessons/*.txt; do
    if LC_ALL=C awk -f tests/corpora_lessons.awk "$file"; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
    fi
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
