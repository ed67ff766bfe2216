#!/usr/bin/env bash
# Meetings and their times beside Python's icalendar and recurring-ical-events, on
# the same calendars.
#
#   benches/calendar.sh [FOLDER OF .ics FILES]
#
# Needs python3 with venv and its package index; a virtual environment is made
# outside of the repository, or named by CALENDAR_VENV. Prints every file that
# differs, with the reason kept in calendar_differences.txt; ends with 1 where one
# has none.
set -euo pipefail
cd "$(dirname "$0")/.."
folder=$(realpath -m "${1:-../shared/data/formats/ics}")
[ -d "$folder" ] || { echo "SKIPPED: $folder is not there"; exit 0; }
command -v python3 >/dev/null || { echo "SKIPPED: python3 is not installed"; exit 0; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
venv=${CALENDAR_VENV:-$work/venv}
if [ ! -d "$venv" ]; then
  python3 -m venv "$venv"
  "$venv/bin/pip" install --quiet icalendar==7.3.2 recurring-ical-events==3.8.2 tzdata
fi
cargo run --quiet -p bellwether-sources --example calendar -- "$folder" >"$work/lines"
"$venv/bin/python" -W ignore -B benches/compare_calendars.py "$folder" "$work/lines" \
  benches/calendar_differences.txt
