#!/usr/bin/env bash
# Fits of repeat buying beside Python's lifetimes, on the customers they were published
# on (CDNOW, which comes with lifetimes), and what each expects of the 39 weeks after.
#
#   benches/repeat_buying.sh [ROUNDS]
#
# Needs python3 with venv and its package index. The virtual environment is made once,
# outside of the repository, where the tests look for the data too
# (~/.cache/bellwether/peers/lifetimes). Both sides are timed in their own process from
# the customers' numbers to the parameters; medians and their ratio are printed.
set -euo pipefail
cd "$(dirname "$0")/.."
command -v python3 >/dev/null || { echo "SKIPPED: python3 is not installed"; exit 0; }

venv=${HOME}/.cache/bellwether/peers/lifetimes
if [ ! -x "$venv/bin/python" ]; then
  python3 -m venv "$venv"
  "$venv/bin/pip" install --quiet lifetimes==0.11.3 numpy==1.26.4 pandas==2.1.4
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
CDNOW=$(echo "$venv"/lib/python3*/site-packages/lifetimes/datasets)
export CDNOW
cargo run --release --quiet -p xtask -- bench buying >"$work/ours"
OMP_NUM_THREADS=1 "$venv/bin/python" -W ignore -B benches/compare_buying.py "$work/ours" "${1:-9}"
