#!/usr/bin/env bash
# How fast the web app answers under load: half-way and 99th percentile of each page in a
# mix of all at 50 requests a second, at rest and while files are read in, with the
# processor's time for an answer, which does not depend on what else the machine does; the
# highest rate held under 60 ms; and memory over time. A file that needs no making is in the
# mix as a yardstick: what it takes is the machine's part.
#
#   benches/web.sh WORKSPACE_FILE… [-- MORE_FILE…]   files to read in first; those after `--`
#                                                    are read in under load, round by
#                                                    round under other message ids
#   RATE=50 SECONDS_EACH=60 MEMORY_SECONDS=600 PROGRAM=… LOADTEST=FOLDER benches/web.sh …
#
# The load is loadtest's (npm install loadtest, in FOLDER): an open loop, requests go out at a
# fixed rate whether or not those before were answered.
set -euo pipefail
cd "$(dirname "$0")/.."
program="${PROGRAM:-${CARGO_TARGET_DIR:-target}/release/bellwether}"
[ -n "${PROGRAM:-}" ] || cargo build --quiet --release -p bellwether
rate="${RATE:-50}" each="${SECONDS_EACH:-60}" memory="${MEMORY_SECONDS:-600}"
first=() more=() into=first
for one in "$@"; do
  if [ "$one" = -- ]; then into=more; else declare -n list=$into; list+=("$one"); fi
done
work=$(mktemp -d)
trap 'kill "${server:-}" "${importer:-}" 2>/dev/null || true; rm -rf "$work"' EXIT

"$program" --quiet --workspace "$work/w" add "${first[@]}" >/dev/null
as_of=()
[ -z "${AS_OF:-}" ] || as_of=(--as-of "$AS_OF")
"$program" --json --workspace "$work/w" "${as_of[@]}" serve --port 0 >"$work/url" 2>/dev/null &
server=$!
until grep -q http "$work/url"; do sleep 0.1; done
url=$(sed -n 's/.*"url": "\(.*\)".*/\1/p' "$work/url")
until curl -sf "$url" >/dev/null; do sleep 0.2; done

resident() { awk '/^VmRSS/ { printf "%.0f", $2 / 1024 }' "/proc/$server/status"; }
ticks() { awk '{ print $14 + $15 }' "/proc/$server/stat"; } # of 10 ms
links() { curl -s "$url${1#/}" | grep -o "href=\"/$2/[0-9a-f]\{32\}" | cut -d'"' -f2 | sort -u | head -40 || true; }
{
  for one in today:/ opportunities:/opportunities accounts:/accounts people:/people orders:/orders \
    grid:/whitespace customers:/their-customers track:/track-record review:/review sources:/sources \
    api-brief:/api/v1/brief api-accounts:/api/v1/accounts api-orders:/api/v1/orders yardstick:/static/app.css; do
    printf '%s\t%s\n' "${one%%:*}" "${one#*:}"
  done
  links accounts accounts | sed 's/^/account\t/'
  links people people | sed 's/^/person\t/'
  links "" show | sed 's/^/proof\t/'
  for word in price gas pipe contract invoice meeting storage bag box; do
    printf 'search\t/search?q=%s\ntyped\t/search/typed?q=%s\n' "$word" "${word:0:3}"
  done
} >"$work/places"

shoot() { # RATE SECONDS → kind, answered, p50, p99, longest, bad; the last line is of all
  LOADTEST="${LOADTEST:-$PWD}" node benches/web.mjs "$url" "$1" "$2" <"$work/places"
}

table() { # TITLE
  local before cpu
  before=$(ticks)
  printf '\n%s, %s requests a second over all pages\n' "$1" "$rate"
  shoot "$rate" "$each" | tee "$work/table" | awk -F'\t' 'BEGIN { printf "  %-14s %8s %8s %8s %8s %5s\n", "page", "answered", "p50 ms", "p99 ms", "longest", "bad" }
    { printf "  %-14s %8s %8s %8s %8s %5s\n", $1, $2, $3, $4, $5, $6 }'
  cpu=$(($(ticks) - before))
  awk -F'\t' -v ticks="$cpu" 'END { printf "  processor time of the server for each answer: %.2f ms\n", ticks * 10 / ($2 ? $2 : 1) }' "$work/table"
}

echo "memory at the start: $(resident) MB"
table "At rest"

printf '\nThe highest rate held over all pages (p99 under 60 ms, all answered)\n'
held=0
for try in 50 100 200 400 800 1600 3200 6400 12800; do
  IFS=$'\t' read -r _ got p50 p99 _ bad < <(shoot "$try" 5 | tail -1)
  printf '  %5s a second: p50 %s ms, p99 %s ms, %s answered in 5 s, %s bad\n' "$try" "$p50" "$p99" "$got" "$bad"
  python3 -c "import sys; sys.exit(0 if $p99 < 60 and $got > 0.95 * 5 * $try and $bad == 0 else 1)" || break
  held=$try
done
echo "  held: $held"

if [ ${#more[@]} -gt 0 ]; then
  # Every round reads mails that are new: those of the files, under other message ids.
  for ((round = 1; ; round++)); do
    rm -rf "$work/round" && mkdir "$work/round"
    find "${more[@]}" -type f -print0 | while IFS= read -r -d '' one; do
      sed -E "s/^(Message-I[Dd]: *<)/\1$round./" "$one" >"$work/round/$(md5sum <<<"$one" | cut -c-8)-${one##*/}"
    done
    "$program" --quiet --workspace "$work/w" add "$work/round" >/dev/null 2>&1 || true
    echo "$round" >"$work/rounds"
  done &
  importer=$!
  table "While files are read in"
  kill "$importer" 2>/dev/null || true
  wait "$importer" 2>/dev/null || true
  importer=
  echo "  read in meanwhile: $(cat "$work/rounds" 2>/dev/null || echo 0) times ${more[*]}"
fi

printf '\nMemory over %s s at %s requests a second, a mail read in every 60 s\n' "$memory" "$rate"
shoot "$rate" "$memory" >"$work/long" &
load=$!
for ((minute = 1; minute * 60 <= memory; minute++)); do
  printf 'From: Ann Berg <ann@customer.example>\nTo: me@seller.example\nSubject: Pumps %s\nDate: Tue, 5 Mar 2002 10:00:00 +0000\nMessage-ID: <pumps-%s@customer.example>\n\nCould you quote %s pumps?\n' \
    "$minute" "$minute" "$minute" >"$work/one.eml"
  "$program" --quiet --workspace "$work/w" add "$work/one.eml" >/dev/null 2>&1 || true
  sleep 60
  echo "  after $minute min: $(resident) MB"
done
wait "$load" || true
tail -1 "$work/long"
