#!/usr/bin/env bash
# From a large address book and its CRM to a brief: seconds on the clock and of all cores,
# and memory at most. The import alone is `--quiet`: else a first one also says who you are
# and which customers were found, for which a picture is drawn.
#
#   benches/exports.sh [CONTACTS] [DEALS]          made-up tables, the same on every run
set -euo pipefail
cd "$(dirname "$0")/.."
source benches/took.sh
cargo build --quiet --release -p bellwether
program="${CARGO_TARGET_DIR:-target}/release/bellwether"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cargo run --quiet -p bellwether-testkit --example write_tables -- "$work/tables" "$@"
wc -l "$work"/tables/*.csv | sed "s|$work/||"
at=(--workspace "$work/workspace")
took "import alone" "$program" "${at[@]}" --quiet add "$work/tables"
rm -rf "$work/workspace"
took "import, what was found" "$program" "${at[@]}" add "$work/tables"
took "the same again" "$program" "${at[@]}" add "$work/tables"
took "first brief" "$program" "${at[@]}" brief
took "later brief" "$program" "${at[@]}" brief
