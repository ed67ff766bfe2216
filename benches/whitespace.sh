#!/usr/bin/env bash
# What accounts buy next for the first time, beside irspack, implicit and plain
# baselines, on the same order lines and the same split, in the same run. Then, where the
# same lines lie beside them as ORDERS.csv.gz, from that file to ten products for each
# account: the program as it is used, and what somebody writes in Python who knows these
# libraries (whitespace_from_file.py); in turns, three rounds.
#
#   benches/whitespace.sh [ORDERS.parquet] [CUT]
#
# Needs python3 with venv and its package index; a virtual environment is made
# outside of the repository, or named by WHITESPACE_VENV. Accounts with an even number
# tune the peers, those with an odd number judge; ours tunes itself on what lies before
# the cut.
set -euo pipefail
cd "$(dirname "$0")/.."
orders=$(realpath -m "${1:-../shared/data/orders/online_retail.parquet}")
cut=${2:-2011-09-09}
[ -f "$orders" ] || { echo "SKIPPED: $orders is not there"; exit 0; }
command -v python3 >/dev/null || { echo "SKIPPED: python3 is not installed"; exit 0; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
venv=${WHITESPACE_VENV:-$work/venv}
if [ ! -d "$venv" ]; then
  python3 -m venv "$venv"
  "$venv/bin/pip" install --quiet irspack==0.5.2 implicit==0.7.3 pandas pyarrow
fi
cargo build --quiet --release -p bellwether-core --example whitespace
built="${CARGO_TARGET_DIR:-target}/release/examples/whitespace"
"$venv/bin/python" -W ignore -B benches/compare_whitespace.py "$orders" "$cut" "$built" "$work"
"$built" made-up 8000 20000

lines=${orders%.parquet}.csv.gz
[ -f "$lines" ] || { echo "SKIPPED: $lines is not there"; exit 0; }
source benches/took.sh
cargo build --quiet --release -p bellwether
program="${CARGO_TARGET_DIR:-target}/release/bellwether"
from_file='rm -rf "$2"; "$1" --workspace "$2" add "$3"; "$1" --workspace "$2" whitespace --json'
for _ in 1 2 3; do
  took "bellwether" bash -c "$from_file" _ "$program" "$work/workspace" "$lines"
  for model in ease slim ials; do
    took "python, $model" "$venv/bin/python" -W ignore -B benches/whitespace_from_file.py \
      "$lines" "$model" "$work/$model.csv"
  done
done
