#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what MotCua needs from the distribution's packages: to build and run, with --tests also to test,
# with --package also to make and check the Debian package.
# Changes nothing when everything is there. Needs root only when something is missing.
set -euo pipefail

build_packages=(
  g++ cmake ninja-build pkg-config
  qt6-base-dev libsodium-dev libsqlcipher-dev libssl-dev libpcsclite-dev libopenjp2-7-dev zlib1g-dev
  qt6-multimedia-dev qt6-serialport-dev qt6-svg-dev libzxing-dev qt6-image-formats-plugins
  gstreamer1.0-plugins-base gstreamer1.0-plugins-good
  libboost-dev libpq-dev libxlsxwriter-dev libzip-dev libtiff-dev libqpdf-dev
  qt6-charts-dev libqt6opengl6-dev qt6-declarative-dev qt6-speech-dev
  qt6-speech-speechd-plugin speech-dispatcher speech-dispatcher-espeak-ng espeak-ng
  qt6-tools-dev qt6-l10n-tools fonts-noto-core fonts-croscore
)
test_packages=(
  libgtest-dev libgmock-dev libbenchmark-dev
  postgresql openssl iproute2
  clang-19 libclang-rt-19-dev llvm-19 gcovr libsqlite3-0
  pcscd vsmartcard-vpcd libeac-dev zbar-tools libzbar-dev xvfb xdotool poppler-utils
  pipewire wireplumber dbus-daemon gstreamer1.0-pipewire gstreamer1.0-tools
  unzip qpdf
)
package_packages=(dpkg-dev lintian debootstrap)

say() { printf '==> %s\n' "$*"; }
die() { printf 'installer/setup.sh: %s\n' "$*" >&2; exit 1; }

case "${1:-}" in
  "") wanted=("${build_packages[@]}") ;;
  --tests) wanted=("${build_packages[@]}" "${test_packages[@]}") ;;
  --package) wanted=("${build_packages[@]}" "${package_packages[@]}") ;;
  *) die "unknown option '$1' (only --tests and --package are known)" ;;
esac

command -v apt-get >/dev/null || die "this script installs with apt-get (Debian 12 or newer); on another system install: ${wanted[*]}"

as_root=()
need_root() {
  [ "$(id -u)" -ne 0 ] || return 0
  command -v sudo >/dev/null || die "$1. Run this as root, or install sudo."
  as_root=(sudo)
}

# The tests start pcscd of their own, which wants this folder; where systemd runs, installing the package has made it.
make_pcscd_folder() {
  [ "${1:-}" = --tests ] && [ ! -d /run/pcscd ] || return 0
  need_root "/run/pcscd is missing, which pcscd needs in the tests"
  "${as_root[@]}" mkdir -p /run/pcscd
}

missing=()
for package in "${wanted[@]}"; do
  dpkg-query -W -f='${db:Status-Status}\n' "$package" 2>/dev/null | grep -qx installed || missing+=("$package")
done
if [ ${#missing[@]} -eq 0 ]; then
  say "packages: all ${#wanted[@]} are installed"
  make_pcscd_folder "${1:-}"
  exit 0
fi

need_root "missing packages: ${missing[*]}"
say "installing ${#missing[@]} missing packages: ${missing[*]}"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
quietly() {
  "$@" >"$log" 2>&1 || { tail -n 20 "$log" >&2; die "'$*' failed (its last lines are above). Is the package server reachable?"; }
}
quietly "${as_root[@]}" apt-get update
quietly "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}"
say "packages: installed"
make_pcscd_folder "${1:-}"
