#!/usr/bin/env bash
# From a large address book and its CRM to a brief: seconds on the clock and of all cores,
# and memory at most. The import alone is `--quiet`: else a first one also says who you are
# and which customers were found, for which a picture is drawn.
#
#   benches/exports.sh [CONTACTS] [DEALS]          made-up tables, the same on every run
set -euo pipefail
cd "$(dirname "$0")/.."
cargo build --quiet --release -p bellwether
program="${CARGO_TARGET_DIR:-target}/release/bellwether"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

took() { # LABEL COMMAND…
  local label=$1
  shift
  python3 - "$label" "$@" <<'PY'
import resource, subprocess, sys, time
begun = time.time()
subprocess.run(sys.argv[2:], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(f"  {sys.argv[1]:22} {time.time() - begun:7.2f} s on the clock, "
      f"{used.ru_utime + used.ru_stime:7.2f} of all cores, {used.ru_maxrss / 1024:6.0f} MB")
PY
}

cargo run --quiet -p bellwether-testkit --example write_tables -- "$work/tables" "$@"
wc -l "$work"/tables/*.csv | sed "s|$work/||"
at=(--workspace "$work/workspace")
took "import alone" "$program" "${at[@]}" --quiet add "$work/tables"
rm -rf "$work/workspace"
took "import, what was found" "$program" "${at[@]}" add "$work/tables"
took "the same again" "$program" "${at[@]}" add "$work/tables"
took "first brief" "$program" "${at[@]}" brief
took "later brief" "$program" "${at[@]}" brief
