#!/usr/bin/env bash
# How fast the web app answers under load: half-way and 99th percentile of each page at
# 50 requests a second, at rest and while files are read in, with the processor's time for
# each answer, which does not depend on what else the machine does; the highest rate held
# under 60 ms; and memory over time.
#
#   benches/web.sh WORKSPACE_FILE… [-- MORE_FILE…]   files to read in first; those after `--`
#                                                    are read in again and again under load
#   RATE=50 SECONDS_EACH=10 MEMORY_SECONDS=60 PROGRAM=… AUTOCANNON=… benches/web.sh …
#
# The load is autocannon's (npm install autocannon): requests come at a fixed rate, and
# times count from when a request was due, not from when it could be sent.
set -euo pipefail
cd "$(dirname "$0")/.."
program="${PROGRAM:-${CARGO_TARGET_DIR:-target}/release/bellwether}"
[ -n "${PROGRAM:-}" ] || cargo build --quiet --release -p bellwether
cannon="${AUTOCANNON:-autocannon}"
rate="${RATE:-50}" each="${SECONDS_EACH:-10}" memory="${MEMORY_SECONDS:-60}"
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
link() { curl -s "$url$1" | grep -o "href=\"/$2/[^\"#]*" | head -1 | cut -d'"' -f2 | sed 's#^/##' || true; }

pages=("" opportunities accounts people orders whitespace track-record review sources "search?q=price" "search/typed?q=pri")
pages+=("$(link people people)" "$(link accounts accounts)" "$(link "" show)")

shoot() { # PATH RATE SECONDS → p50 p99 answered failed
  "$cannon" --json --no-progress -c 20 -R "$2" -d "$3" "$url$1" 2>/dev/null | python3 -c '
import json, sys
it = json.load(sys.stdin)
done = it["2xx"]
print(it["latency"]["p50"], it["latency"]["p99"], round(done / it["duration"], 1), it["non2xx"] + it["errors"] + it["timeouts"])'
}

table() { # TITLE
  printf '\n%s, %s requests a second\n  %-26s %8s %8s %8s %6s %8s\n' "$1" "$rate" page "p50 ms" "p99 ms" "per s" bad "cpu ms"
  for page in "${pages[@]}"; do
    before=$(ticks)
    read -r p50 p99 got bad < <(shoot "$page" "$rate" "$each")
    cpu=$(python3 -c "print(round(($(ticks) - $before) * 10 / max(1, $got * $each), 2))")
    printf '  /%-25s %8s %8s %8s %6s %8s\n' "$(sed 's#/[0-9a-f]\{32\}.*#/…#' <<<"$page")" "$p50" "$p99" "$got" "$bad" "$cpu"
  done
}

echo "memory at the start: $(resident) MB"
table "At rest"

if [ ${#more[@]} -gt 0 ]; then
  while :; do
    # Another reading of the same day: something new each time.
    "$program" --quiet --workspace "$work/w" add "${more[@]}" >/dev/null 2>&1 || true
    "$program" --quiet --workspace "$work/w" note "somebody at a customer" "a note of this load" >/dev/null 2>&1 || true
  done &
  importer=$!
  table "While files are read in"
  kill "$importer" 2>/dev/null || true
  wait "$importer" 2>/dev/null || true
  importer=
fi

printf '\nThe highest rate held on today'\''s page (p99 under 60 ms, all answered)\n'
held=0
for try in 50 100 200 400 800 1600 3200; do
  read -r p50 p99 got bad < <(shoot "" "$try" 5)
  printf '  %5s a second: p50 %s ms, p99 %s ms, %s answered a second, %s bad\n' "$try" "$p50" "$p99" "$got" "$bad"
  python3 -c "import sys; sys.exit(0 if $p99 < 60 and $got > 0.95 * $try and $bad == 0 else 1)" || break
  held=$try
done
echo "  held: $held"

printf '\nMemory over %s s at %s requests a second over all pages\n' "$memory" "$rate"
until_s=$((SECONDS + memory))
while [ $SECONDS -lt $until_s ]; do
  for page in "${pages[@]}"; do
    [ $SECONDS -lt $until_s ] || break
    shoot "$page" "$rate" 2 >/dev/null
  done
  echo "  after $SECONDS s: $(resident) MB"
done
