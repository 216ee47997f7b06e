#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The main job from a shell: reads a (simulated) ID card, receives a dossier for its holder in a training folder made for
# it, and prints the slip. Run again, it makes the folder anew. Wants motcua-cli built.
set -euo pipefail
cd "$(dirname "$0")/.."

out=$PWD/build/demo/shell
cli=$PWD/build/release/bin/motcua-cli
# In training everything is fictitious: the officer, the citizen, and so this password.
export MOTCUA_DATA=$out/data MOTCUA_PASSWORD=${MOTCUA_PASSWORD:-tap-huan-mot-cua}
card='001096012345|012345678|Nguyễn Văn An|15011996|Nam|Số 1, Thôn Đông, Xã A, Huyện B, Hà Nội|15062021'

rm -rf "$out"
mkdir -p "$out"
say() { printf '==> %s\n' "$*"; }

say "a training station: one office, desk 1, officer 'lan'"
"$cli" init --office H34.05 --name "UBND xã Tập Huấn" --desk 1 --officer lan --full-name "Cán bộ Tập huấn" --training

say "what the card's QR says"
"$cli" qr parse "$card"

say "the card is laid on the reader (here the simulated one of training): opened with the QR's number, read, judged"
printf '%s' "$card" | "$cli" card read --reader simulated --qr - --portrait "$out/portrait.jpg" --evidence "$out/evidence.json" \
  --json >"$out/card.json"
printf '%s' "$card" | "$cli" card read --reader simulated --qr - --no-portrait
say "do QR code and chip tell the same?"
printf '%s' "$card" | "$cli" identity compare --qr - --card "$out/card.json" >"$out/compare.txt"
grep decision_needed "$out/compare.txt"

say "which procedure? the clerk types 'dkks'"
"$cli" catalogue search dkks | head -n 3

say "the dossier is received, and the slip printed"
"$cli" dossier receive --procedure 1.001193 --card "$out/card.json" --component 4 --component 6 --component 7 \
  --phone 0912345678 --slip "$out/slip.txt"

say "codes are written, and read again from their pictures: a card's, the receipt's, the fee's"
code=$(grep -m 1 -o 'H34\.05-[0-9]*-[0-9]*' "$out/slip.txt")
printf '%s' "$card" | "$cli" qr write "$out/card.png" --text - >"$out/codes.txt"
"$cli" qr receipt "$code" "$out/receipt.png" >>"$out/codes.txt"
"$cli" qr payment "$out/payment.png" --bank 970436 --account 000000000001 --amount 8000 --dossier "$code" >>"$out/codes.txt"
"$cli" qr decode "$out/card.png" "$out/receipt.png" "$out/payment.png"
say "the receipt's code opens its dossier"
"$cli" scan route "$code"

say "why that due date?"
"$cli" due --procedure 1.001193 --received "$(date +%Y-%m-%dT%H:%M:%S%:z)"

say "found again by the last digits of the number, and the audit log is whole"
"$cli" dossier search 2345
"$cli" audit verify >"$out/audit.txt"
"$cli" store check >"$out/check.txt"

say "done. The slip is in $out/slip.txt, the encrypted data folder in $out/data (password: $MOTCUA_PASSWORD)"
say "go on with: MOTCUA_DATA=$out/data MOTCUA_PASSWORD=… $cli --help"
