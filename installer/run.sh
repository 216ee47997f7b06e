#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds, and opens the counter in training mode: a demo office, fictitious people, a simulated
# card reader. Without a display the program does one whole reception by itself and leaves pictures of every screen and
# the printed slip in build/demo. `--tour` does that with a display too; `--shell` shows the same job from a shell.
set -euo pipefail
cd "$(dirname "$0")/.."

mode=window
case "${1:-}" in
  "") [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || mode=tour ;;
  --tour) mode=tour ;;
  --shell) mode=shell ;;
  *) printf "installer/run.sh: unknown option '%s' (only --tour and --shell are known)\n" "$1" >&2; exit 2 ;;
esac

[ -n "${MOTCUA_SET_UP:-}" ] || installer/setup.sh
# Everything but the packages is the work of whoever called sudo, so that no file here belongs to root.
if [ "$(id -u)" -eq 0 ] && [ -n "${SUDO_USER:-}" ] && [ "$SUDO_USER" != root ] && [ "$(stat -c %u .)" -ne 0 ]; then
  exec sudo -u "$SUDO_USER" -H MOTCUA_SET_UP=1 DISPLAY="${DISPLAY:-}" WAYLAND_DISPLAY="${WAYLAND_DISPLAY:-}" \
    XAUTHORITY="${XAUTHORITY:-}" "$PWD/installer/run.sh" "$@"
fi
say() { printf '==> %s\n' "$*"; }

if [ "$mode" = shell ]; then
  installer/build.sh release motcua-cli
  exec installer/demo-shell.sh
fi

installer/build.sh release motcua
out=$PWD/build/demo
if [ "$mode" = window ]; then
  say "the counter in training mode: a demo office, a simulated card reader; nothing is real"
  exec build/release/bin/motcua --training --data "$out/office"
fi

rm -rf "$out"
mkdir -p "$out"
say "no display: the counter receives a dossier by itself"
QT_QPA_PLATFORM=offscreen build/release/bin/motcua --training --data "$out/office" --screenshot-tour "$out"
pdf=$(find "$out" -maxdepth 1 -name '*.pdf' | sort | head -n 1)
[ -n "$pdf" ] || { printf 'installer/run.sh: the reception left no slip in %s\n' "$out" >&2; exit 1; }
say "done. Pictures of every screen are in $out, the printed slip is $pdf"
say "with a display, this script opens the window; installer/run.sh --shell shows the same from a shell"
