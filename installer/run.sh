#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds, starts a central service on this machine and opens the counter in training mode: a
# demo office that is connected with the service, fictitious people, a simulated card reader. Without a display the
# program does one whole reception by itself and leaves pictures of every screen and the printed slip in build/demo.
# `--tour` does that with a display too; `--shell` shows the same job from a shell.
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

installer/build.sh release motcua motcua-cli motcua-central
out=$PWD/build/demo
bin=$PWD/build/release/bin
[ "$mode" = window ] || rm -rf "$out"
mkdir -p "$out"

# The service keeps its port, which the demo office remembers.
[ -f "$out/port" ] || echo 0 >"$out/port"
port=$(cat "$out/port")
rm -f "$out/port"
"$bin/motcua-central" --data "$out/central" --listen "127.0.0.1:$port" --port-file "$out/port" --registry simulated 2>"$out/central.log" &
central=$!
trap 'kill "$central" 2>/dev/null || true; wait "$central" 2>/dev/null || true' EXIT
for _ in $(seq 100); do
  [ -s "$out/port" ] || { kill -0 "$central" 2>/dev/null || break; sleep 0.1; }
done
[ -s "$out/port" ] || { printf 'installer/run.sh: the central service did not start:\n' >&2; cat "$out/central.log" >&2; exit 1; }
say "a central service runs on this machine, port $(cat "$out/port"); its data are in $out/central"

# In training everything is fictitious: the office, its officers, and so this password.
export MOTCUA_DATA=$out/office MOTCUA_PASSWORD=taphuan123 MOTCUA_NEW_PASSWORD=taphuan123
if [ ! -f "$out/office/keys.json" ]; then
  say "a training office with 400 fictitious dossiers, connected with the service"
  "$bin/motcua-cli" init --office H34.05 --name 'UBND xã Tập Huấn' --desk 1 --officer taphuan --full-name 'Cán bộ Tập Huấn' \
    --training >"$out/office.txt"
  "$bin/motcua-cli" officer add giamsat --full-name 'Giám sát Tập Huấn' --role clerk,supervisor,administrator \
    --officer taphuan >>"$out/office.txt"
  "$bin/motcua-cli" demo fill --dossiers 400 --seed 2026 --from "$(date -d '60 days ago' +%F)" --officer taphuan >>"$out/office.txt"
  code=$("$bin/motcua-central" enrol-code --data "$out/central" --office H34.05 --office-name 'UBND xã Tập Huấn' --desk 1 |
    grep -oE '[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}')
  "$bin/motcua-cli" sync enrol --url "http://127.0.0.1:$(cat "$out/port")" --code "$code" --officer taphuan >>"$out/office.txt"
  # the first slip is to bear a final code, of those that the service leases ahead
  "$bin/motcua-cli" sync run --officer taphuan >>"$out/office.txt"
fi

if [ "$mode" = window ]; then
  say "the counter in training mode: a simulated card reader; nothing is real. Officer taphuan, password $MOTCUA_PASSWORD"
  "$bin/motcua" --training --data "$out/office"
  exit 0
fi

say "no display: the counter receives a dossier by itself"
QT_QPA_PLATFORM=offscreen "$bin/motcua" --training --data "$out/office" --screenshot-tour "$out"
pdf=$(find "$out" -maxdepth 1 -name '*.pdf' | sort | head -n 1)
[ -n "$pdf" ] || { printf 'installer/run.sh: the reception left no slip in %s\n' "$out" >&2; exit 1; }
say "what the counter received, synchronised with the service:"
"$bin/motcua-cli" sync run --officer taphuan
"$bin/motcua-cli" sync status --officer taphuan
say "done. Pictures of every screen are in $out, the printed slip is $pdf"
say "with a display, this script opens the window; installer/run.sh --shell shows the same from a shell"
