#!/usr/bin/env bash
# From a file of order lines to the first brief, as the file grows, and from the next
# day's lines to a new one: seconds on the clock and of all cores, and memory at most.
#
#   benches/orders.sh [MILLIONS…]                  made-up lines, the same on every run
#   benches/orders.sh FILE.csv AS_OF [NEXT]        lines of a file (or .csv.gz) in order of
#                                                  their days; the last NEXT are the next
#                                                  day's (10,000)
set -euo pipefail
cd "$(dirname "$0")/.."
source benches/took.sh
cargo build --quiet --release -p bellwether
program="${CARGO_TARGET_DIR:-target}/release/bellwether"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

made_up() { # LINES
  python3 - "$1" <<'PY'
import datetime, itertools, random, sys

count, out = int(sys.argv[1]), sys.stdout
random.seed(7)
products = [(f"P{n:05}", f"Article {n} of family {n % 40}", round(random.uniform(0.5, 80), 2)) for n in range(6000)]
odds = list(itertools.accumulate((n + 1) ** -0.8 for n in range(6000)))
day, invoice, made = datetime.datetime(2018, 1, 1), 500000, 0
out.write("InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n")
while made < count:
    invoice += 1
    customer = random.randrange(10000, 30000)
    day += datetime.timedelta(minutes=random.randint(0, 6))
    for code, name, price in random.choices(products, cum_weights=odds, k=min(random.randint(1, 25), count - made)):
        out.write(f"{invoice},{code},{name},{random.randint(1, 24)},{day:%Y-%m-%d %H:%M:00},{price},{customer},Germany\n")
        made += 1
PY
}

measured() { # FIRST NEXT AS_OF
  local at=(--workspace "$work/workspace" ${3:+--as-of "$3"})
  rm -rf "$work/workspace"
  took "import" "$program" "${at[@]}" add "$1"
  took "first brief" "$program" "${at[@]}" brief
  took "later brief" "$program" "${at[@]}" brief
  took "next day's lines" "$program" "${at[@]}" add "$2"
  took "and a new brief" "$program" "${at[@]}" brief
}

split() { # FILE NEXT
  head -n -"$2" "$1" >"$work/first.csv"
  { head -n 1 "$1"; tail -n "$2" "$1"; } >"$work/next.csv"
}

if [ -f "${1:-}" ]; then
  case $1 in *.gz) zcat "$1" ;; *) cat "$1" ;; esac >"$work/lines.csv"
  split "$work/lines.csv" "${3:-10000}"
  echo "$(wc -l <"$work/lines.csv") lines"
  measured "$work/first.csv" "$work/next.csv" "$2"
  exit
fi
for millions in "${@:-1}"; do
  made_up $((millions * 1000000 + 10000)) >"$work/lines.csv"
  split "$work/lines.csv" 10000
  last=$(tail -n 1 "$work/lines.csv" | cut -d, -f5 | cut -d' ' -f1)
  echo "$millions million lines, until $last"
  measured "$work/first.csv" "$work/next.csv" "$(date -d "$last + 1 day" +%F)"
done
