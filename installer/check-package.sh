#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs the packages of build/release/package into a clean Debian root and starts the programs there. Needs root,
# debootstrap and the distribution's package server. `--keep DIR` makes the clean root there and uses it again.
set -euo pipefail
cd "$(dirname "$0")/.."

say() { printf '==> %s\n' "$*"; }
die() { printf 'installer/check-package.sh: %s\n' "$*" >&2; exit 1; }

kept=
case "${1:-}" in
  "") ;;
  --keep) kept=${2:?--keep needs a folder} ;;
  *) die "unknown option '$1' (only --keep DIR is known)" ;;
esac
[ "$(id -u)" -eq 0 ] || die "needs root, for debootstrap and chroot"
command -v debootstrap >/dev/null || die "debootstrap is missing: apt-get install debootstrap"
package=$(ls build/release/package/motcua_*.deb 2>/dev/null) || die "no package: installer/package.sh makes it"
central=$(ls build/release/package/motcua-central_*.deb 2>/dev/null) || die "no package of the service: installer/package.sh makes it"

work=$(mktemp -d)
root=$work/root
clean_up() {
  for folder in proc dev; do ! mountpoint -q "$root/$folder" || umount -l "$root/$folder"; done
  rm -rf "$work"
}
trap clean_up EXIT
log=$work/log
quietly() { "$@" >>"$log" 2>&1 || { tail -n 30 "$log" >&2; die "'$1' failed (its last lines are above)"; }; }

# The server this machine itself installs from, wherever its address stands.
suite=bookworm
mirror=$(sed -nE 's/^URIs: *([^ ]+).*/\1/p; s/^deb +(\[[^]]*\] +)?([^ ]+).*/\2/p' \
  /etc/apt/sources.list /etc/apt/sources.list.d/*.sources /etc/apt/sources.list.d/*.list 2>/dev/null | head -n 1 || true)
[ -n "$mirror" ] || die "no package source is set up on this machine"

clean=${kept:-$work/clean}
if [ ! -x "$clean/usr/bin/dpkg" ]; then
  say "a clean root of $suite"
  quietly debootstrap --variant=minbase "$suite" "$clean" "$mirror"
fi
cp -a "$clean" "$root"
cp "$package" "$root/motcua.deb"
cp "$central" "$root/motcua-central.deb"
mount --bind /proc "$root/proc"
mount --bind /dev "$root/dev"
in_root() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }

say "installing the package with what it depends on, and nothing it only recommends"
quietly in_root apt-get update
quietly in_root apt-get install -y --no-install-recommends /motcua.deb
in_root dpkg-query -W -f='    ${Package} ${Version}: ${Status}\n' motcua

say "the programs start there, as a user without any privilege"
as_user() { in_root setpriv --reuid=65534 --regid=65534 --clear-groups env HOME=/tmp XDG_DATA_HOME=/tmp/data QT_QPA_PLATFORM=offscreen "$@"; }
as_user motcua-cli --version
as_user motcua-cli due --limit 3 --unit working_day --received 2026-11-20T09:00:00+07:00 | head -n 1
as_user motcua-cli catalogue search "khai sinh" | head -n 1
if [ -x "$root/usr/bin/motcua" ]; then
  as_user motcua --version
  # the first pages of a training office, drawn without a display
  quietly as_user timeout 120 motcua --training --screenshot-tour /tmp/tour
  [ -n "$(find "$root/tmp/tour" -name '*.png' -size +5k)" ] || die "the start without a display left no picture"
  [ -n "$(find "$root/tmp/tour" -name '*.pdf' -size +2k)" ] || die "the start without a display left no slip"
  say "$(find "$root/tmp/tour" -name '*.png' | wc -l) pictures and $(find "$root/tmp/tour" -name '*.pdf' | wc -l) slip(s) were made there"
fi
for file in share/man/man1/motcua-cli.1.gz share/applications/org.motcua.MotCua.desktop share/doc/motcua/copyright; do
  [ -e "$root/usr/$file" ] || [ "${file#share/man}" != "$file" ] || [ "${file#share/doc}" != "$file" ] || die "/usr/$file is missing"
done
if ldd "$root/usr/bin/"motcua* 2>/dev/null | grep -q libsqlite3; then die "a program would load a second SQLite"; fi

say "the service installs beside it, with a user of its own, and serves"
quietly in_root apt-get install -y --no-install-recommends /motcua-central.deb
in_root dpkg-query -W -f='    ${Package} ${Version}: ${Status}\n' motcua-central
in_root getent passwd motcua-central >/dev/null || die "its user was not made"
in_root setpriv --reuid=motcua-central --regid=motcua-central --clear-groups motcua-central --version
folder=/tmp/central
in_root setpriv --reuid=motcua-central --regid=motcua-central --clear-groups timeout 20 motcua-central --data "$folder" \
  --listen 127.0.0.1:0 --port-file "$folder.port" 2>>"$log" &
service=$!
for _ in $(seq 100); do [ ! -s "$root$folder.port" ] || break; sleep 0.1; done
exec 3<>"/dev/tcp/127.0.0.1/$(cat "$root$folder.port")"
printf 'GET /health HTTP/1.0\r\n\r\n' >&3
grep -q '"status":"ok"' <&3 || die "the service does not answer"
exec 3>&-
kill "$service" 2>/dev/null || true
wait "$service" || true
for file in lib/systemd/system/motcua-central.service lib/sysusers.d/motcua-central.conf; do
  [ -e "$root/usr/$file" ] || die "/usr/$file is missing"
done

say "taking them away leaves nothing"
quietly in_root apt-get purge -y motcua motcua-central
left=$(find "$root/usr" -iname '*motcua*' | head -n 3)
[ -z "$left" ] || die "left behind: $left"
say "done"
