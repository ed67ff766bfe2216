#!/usr/bin/env bash
# Who places no order in the days ahead: what was learned beside the account's own past
# rate and MBG/NBD alone, at cutoffs four weeks apart.
#
#   benches/lapse.sh [ORDERS.parquet] [AHEAD]
#
# Needs python3 with pandas and pyarrow (a virtual environment may be named by
# LAPSE_VENV) to bring the lines to days with orders: no cancellations, no row without
# customer.
set -euo pipefail
cd "$(dirname "$0")/.."
orders=$(realpath -m "${1:-../shared/data/orders/online_retail.parquet}")
[ -f "$orders" ] || { echo "SKIPPED: $orders is not there"; exit 0; }
python=${LAPSE_VENV:+$LAPSE_VENV/bin/}python3
"$python" -c "import pandas, pyarrow" 2>/dev/null || { echo "SKIPPED: no pandas"; exit 0; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$python" - "$orders" "$work/days.csv" <<'PY'
import sys
import pandas as pd

lines = pd.read_parquet(sys.argv[1])
lines = lines[~lines.InvoiceNo.astype(str).str.startswith("C") & lines.CustomerID.notna()]
lines = lines[(lines.Quantity > 0) & (lines.UnitPrice > 0)]
lines = lines.assign(
    account=lines.CustomerID.astype(int),
    day=(lines.InvoiceDate - pd.Timestamp("1970-01-01")).dt.days,
    amount=lines.Quantity * lines.UnitPrice,
)
days = lines.groupby(["account", "day"]).amount.sum().round(2).reset_index()
days.to_csv(sys.argv[2], index=False, header=False)
PY
cargo run --quiet --release -p bellwether-core --example lapse -- "$work/days.csv" "${2:-28}"
