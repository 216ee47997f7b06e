#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Sets up, builds and runs the whole test suite.
#   tests/run.sh                  release build: tests, benchmarks' figures
#   tests/run.sh --preset asan    the tests under AddressSanitizer and UndefinedBehaviorSanitizer, a short run of every fuzz target
#   tests/run.sh --full           (with either) every long sweep whole, 5 minutes a fuzz target
#   tests/run.sh --preset coverage  the tests with line coverage of core
set -euo pipefail
cd "$(dirname "$0")/.."

preset=release
fuzz_seconds=5
arguments=("$@")
while [ $# -gt 0 ]; do
  case "$1" in
    --full) export MOTCUA_FULL=1; fuzz_seconds=300 ;;
    --preset) preset=${2:?--preset needs a name}; shift ;;
    *) printf 'tests/run.sh: unknown option %s\n' "$1" >&2; exit 2 ;;
  esac
  shift
done
say() { printf '==> %s\n' "$*"; }
started=$SECONDS

export MOTCUA_TESTS=1
[ -n "${MOTCUA_SET_UP:-}" ] || installer/setup.sh --tests
# Everything but the packages is the work of whoever called sudo, so that no file here belongs to root.
if [ "$(id -u)" -eq 0 ] && [ -n "${SUDO_USER:-}" ] && [ "$SUDO_USER" != root ] && [ "$(stat -c %u .)" -ne 0 ]; then
  exec sudo -u "$SUDO_USER" -H MOTCUA_SET_UP=1 "$PWD/tests/run.sh" "${arguments[@]}"
fi
installer/build.sh "$preset"

say "tests ($preset)"
export QT_QPA_PLATFORM=${QT_QPA_PLATFORM:-offscreen} LC_ALL=C.UTF-8
if ! ctest --test-dir "build/$preset" --output-on-failure -j "$(nproc)"; then
  say "tests failed; the output of each is above and in build/$preset/Testing/Temporary/LastTest.log"
  exit 1
fi

if [ "$preset" = coverage ]; then
  say "line coverage of core (the aim is 90 %)"
  gcovr --root . --filter 'core/' --object-directory build/coverage --gcov-ignore-parse-errors --print-summary \
    --fail-under-line 90 --exclude-throw-branches --html-details build/coverage/coverage.html | tail -n 60
fi

if [ "$preset" = release ]; then
  say "benchmarks (figures only, they assert nothing)"
  for bench in build/release/bench/*; do
    if [ -x "$bench" ] && [ -f "$bench" ] && ! "$bench"; then
      say "benchmark $(basename "$bench") failed"
      exit 1
    fi
  done
fi

if [ "$preset" = asan ]; then
  say "every fuzz target for $fuzz_seconds s"
  mkdir -p build/fuzz
  fuzz() {
    local name=${1##*/fuzz_}
    mkdir -p "build/fuzz/corpus/$name"
    if ! "$1" -max_total_time="$2" -print_final_stats=0 -verbosity=0 -rss_limit_mb=2048 -timeout=10 \
      -artifact_prefix="build/fuzz/$name-" "build/fuzz/corpus/$name" "tests/fuzz/corpus/$name" >"build/fuzz/$name.log" 2>&1; then
      tail -n 40 "build/fuzz/$name.log"
      printf 'fuzz target %s found an input that fails; it lies in build/fuzz/%s-*\n' "$name" "$name"
      return 1
    fi
  }
  export -f fuzz
  if ! printf '%s\0' build/asan/bin/fuzz_* | xargs -0 -P "$(nproc)" -I{} bash -c 'fuzz {} '"$fuzz_seconds"; then
    say "fuzzing failed"
    exit 1
  fi
fi
say "all passed ($preset) in $((SECONDS - started)) s"
