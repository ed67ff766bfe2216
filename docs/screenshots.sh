#!/usr/bin/env bash
# Makes the pictures in docs/pictures again: the demo, served, seen by headless Chromium.
#   docs/screenshots.sh [BELLWETHER]
# Needs chromium. Every picture shows made-up people only.
set -euo pipefail
cd "$(dirname "$0")"
bellwether="$(realpath "${1:-../target/release/bellwether}")"
work="$(mktemp -d)"
trap 'kill "${server:-}" 2>/dev/null || true; rm -rf "$work"' EXIT

as_of="$("$bellwether" --json --quiet demo --dir "$work/demo" | sed -n 's/^  "as_of": "\(.*\)",$/\1/p')"
"$bellwether" --json --workspace "$work/demo" --as-of "$as_of" serve --port 0 >"$work/url" 2>/dev/null &
server=$!
until grep -q http "$work/url"; do sleep 0.1; done
url="$(sed -n 's/.*"url": "\(.*\)".*/\1/p' "$work/url")"
until curl -sf "$url" >/dev/null; do sleep 0.2; done

shot() { # NAME PATH WIDTH HEIGHT [FLAGS]
  chromium --headless=new --no-sandbox --disable-gpu --hide-scrollbars --user-data-dir="$work/chromium" \
    --window-size="$3,$4" --screenshot="$PWD/pictures/$1.png" "${@:5}" "$url$2" 2>/dev/null >&2
  echo "pictures/$1.png"
}
dark=(--blink-settings=preferredColorScheme=0)
account="$(curl -s "${url}api/v1/orders?top=1" | grep -o '"id":"[0-9a-f]*"' | head -1 | cut -d'"' -f4)"
mkdir -p pictures
shot today "" 1200 1000
shot today-dark "" 1200 1000 "${dark[@]}"
shot account "accounts/$account" 1200 1500
shot not-buying-yet whitespace 1200 800
shot their-customers their-customers 1200 1250
shot their-customers-dark their-customers 1200 1250 "${dark[@]}"
