#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# one_sqlite.sh PROGRAM|FOLDER…: fails when a program loads libsqlite3, itself or through a library. It exports the same
# functions as libsqlcipher, and the database would then be written in clear.
set -eu
checked=0
bad=0
for place in "$@"; do
    [ -e "$place" ] || continue
    for program in $(find "$place" -type f -perm -u+x); do
        needed=$(ldd "$program" 2>/dev/null) || continue
        checked=$((checked + 1))
        if printf '%s\n' "$needed" | grep -q 'libsqlite3'; then
            echo "$program loads libsqlite3"
            bad=1
        fi
    done
done
[ "$checked" -gt 0 ] || { echo "no program to look at"; exit 1; }
echo "$checked programs looked at"
exit $bad
