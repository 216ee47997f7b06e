#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds the Debian packages into build/release/package and looks them over with lintian, where that is installed.
set -euo pipefail
cd "$(dirname "$0")/.."

command -v dpkg-shlibdeps >/dev/null || {
  printf 'installer/package.sh: dpkg-shlibdeps is missing; install dpkg-dev\n' >&2
  exit 1
}
say() { printf '==> %s\n' "$*"; }

targets=(motcua-cli motcua-central package_files)
[ ! -d app/counter ] || targets+=(motcua)
# Keeps the tests' part of the build folder as it is, so that packing after testing compiles nothing anew.
[ ! -f build/release/CMakeCache.txt ] || ! grep -q '^BUILD_TESTING:[A-Z]*=ON' build/release/CMakeCache.txt || export MOTCUA_TESTS=1
installer/build.sh release "${targets[@]}"

rm -f build/release/package/*.deb
# A package anybody can check: its files carry the last commit's time, not today's.
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct 2>/dev/null || date +%s)
export SOURCE_DATE_EPOCH
log=build/release/package/cpack.log
(umask 022 && cd build/release && cpack -G DEB) >"$log" 2>&1 || {
  tail -n 20 "$log" >&2
  printf 'installer/package.sh: cpack failed; everything is in %s\n' "$log" >&2
  exit 1
}
for name in motcua motcua-central; do
  package=$(ls build/release/package/${name}_*.deb)
  say "package: $package ($(du -h "$package" | cut -f1))"
  dpkg-deb --field "$package" Depends | fold -sw 110 | sed 's/^/    /'

  if command -v lintian >/dev/null; then
    # the build machine's owner of the files is nobody's business: cpack writes root
    lintian --allow-root --fail-on error --suppress-tags initial-upload-closes-no-bugs "$package"
    say "lintian: no errors"
  else
    say "lintian is not installed: not looked over"
  fi
done
