#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Configures and builds one preset (default: release). Further arguments are build targets.
set -euo pipefail
cd "$(dirname "$0")/.."

preset=${1:-release}
shift || true
# Without MOTCUA_TESTS the packages only tests need are not asked for.
testing=OFF
[ -z "${MOTCUA_TESTS:-}" ] || testing=ON

targets=()
[ $# -eq 0 ] || targets=(--target "$@")
mkdir -p build
log=build/$preset.log
printf '==> build %s (details in %s)\n' "$preset" "$log"
if ! { cmake --preset "$preset" -DBUILD_TESTING=$testing >"$log" 2>&1 && cmake --build --preset "$preset" "${targets[@]}" >>"$log" 2>&1; }; then
  grep -nE 'error|Error|FAILED' -A 4 "$log" | head -n 60 >&2 || true
  printf 'installer/build.sh: building preset %s failed; the first errors are above, everything is in %s\n' "$preset" "$log" >&2
  exit 1
fi
