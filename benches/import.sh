#!/usr/bin/env bash
# Import speed beside mu and notmuch, on the same mails, in the same run.
#
#   benches/import.sh [FOLDER OF MBOX FILES] [ROUNDS]
#
# Needs: python3, mu (Debian: maildir-utils), notmuch. The mails are written out
# as a Maildir first; every program then indexes that Maildir from nothing, full
# text included, with warm caches. The rounds take turns, so that a noisy moment
# meets everybody; medians and their ratio are printed.
set -euo pipefail
cd "$(dirname "$0")/.."
source=$(realpath "${1:-../shared/data/mail/germany-c}")
rounds=${2:-5}
for tool in python3 mu notmuch; do
  command -v $tool >/dev/null || { echo "SKIPPED: $tool is not installed"; exit 0; }
done
[ -d "$source" ] || { echo "SKIPPED: $source is not there"; exit 0; }

cargo build --release --quiet
bellwether="${CARGO_TARGET_DIR:-target}/release/bellwether"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 - "$source" "$work/Maildir" <<'PY'
import glob, mailbox, sys
box = mailbox.Maildir(sys.argv[2], create=True)
for path in sorted(glob.glob(sys.argv[1] + "/*.mbox")):
    for message in mailbox.mbox(path):
        box.add(message)
print(len(box), "mails")
PY

seconds() { # prints the wall-clock seconds of a command, its talk thrown away
  local from=$EPOCHREALTIME
  "$@" >/dev/null 2>"$work/err" || { cat "$work/err" >&2; return 1; }
  python3 -c "print(f'{$EPOCHREALTIME - $from:.3f}')"
}
run_mu() { mu init --muhome="$work/mu" --maildir="$work/Maildir" && mu index --muhome="$work/mu"; }
run_notmuch() { notmuch --config="$work/notmuch.conf" new; }
run_bellwether() { "$bellwether" --workspace "$work/ws" add "$work/Maildir" --quiet; }

printf '[database]\npath=%s\n[user]\nname=a\nprimary_email=a@example.com\n[new]\ntags=new\n' \
  "$work/Maildir" > "$work/notmuch.conf"
for round in $(seq "$rounds"); do
  rm -rf "$work/mu" "$work/ws" "$work/Maildir/.notmuch"
  echo "round $round: mu $(seconds run_mu)  notmuch $(seconds run_notmuch)  bellwether $(seconds run_bellwether)"
done | tee "$work/rounds"
python3 - "$work/rounds" <<'PY'
import re, statistics, sys
rows = [re.findall(r"(\w+) ([\d.]+)", line.split(":")[1]) for line in open(sys.argv[1])]
median = {name: statistics.median(float(dict(row)[name]) for row in rows) for name, _ in rows[0]}
for name, value in median.items():
    print(f"{name:11} median {value:.3f} s   {value / median['bellwether']:.1f} x bellwether")
PY
