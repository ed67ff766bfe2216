#!/usr/bin/env bash
# How cost grows with the mailbox: import, rebuild, and one new mail to the brief.
#
#   benches/large.sh [MAILS...]        (default: 10000 100000 1000000)
#
# The mailboxes are made up (seeded, the same bytes every time) and imported by
# the ordinary door. Printed per size: seconds of each step, seconds per thousand
# mails, the peak of memory, the size of the database. Needs GNU time.
set -euo pipefail
cd "$(dirname "$0")/.."
sizes=("$@")
[ ${#sizes[@]} -gt 0 ] || sizes=(10000 100000 1000000)
[ -x /usr/bin/time ] || { echo "SKIPPED: GNU time is not installed"; exit 0; }

cargo build --release --quiet
cargo build --release --quiet -p bellwether-testkit --example write_mailbox
built="${CARGO_TARGET_DIR:-target}/release"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

step() { # name, then a command; prints seconds and peak memory
  local name=$1
  shift
  /usr/bin/time -o "$work/time" -f '%e %M' "$@" >/dev/null 2>"$work/err" || {
    cat "$work/err" >&2
    return 1
  }
  read -r seconds kib <"$work/time"
  awk -v n="$name" -v s="$seconds" -v k="$kib" -v m="$mails" 'BEGIN {
    printf "%-16s %9.2f s %9.3f s per 1000 %7d MB\n", n, s, s * 1000 / m, k / 1024 }'
}

for mails in "${sizes[@]}"; do
  echo "== $mails mails"
  rm -rf "$work/ws"
  "$built/examples/write_mailbox" "$mails" >"$work/box.mbox"
  # A mail of the last day: an older one would change the past, which is then
  # replayed for the track record.
  printf '%s\n' 'From ann@acme.example Fri Dec 15 10:00:00 2023' \
    'From: Ann Smith <ann@acme.example>' 'To: Sam Seller <sam@seller.example>' \
    'Date: Fri, 15 Dec 2023 10:00:00 +0000' 'Message-ID: <one@acme.example>' \
    'Subject: One mail more' '' 'Could you send the drawing by Monday?' >"$work/new.mbox"
  bellwether=("$built/bellwether" --workspace "$work/ws" --quiet)
  step add "${bellwether[@]}" add "$work/box.mbox"
  step rebuild "${bellwether[@]}" rebuild
  step "brief, first" "${bellwether[@]}" --as-of 2023-12-15 brief
  step "brief, again" "${bellwether[@]}" --as-of 2023-12-15 brief
  step "one mail more" "${bellwether[@]}" add "$work/new.mbox"
  step "and the brief" "${bellwether[@]}" --as-of 2023-12-15 brief
  du -m "$work/ws/bellwether.db" | awk '{print "database", $1, "MB"}'
  rm -f "$work/box.mbox"
done
