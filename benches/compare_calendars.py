"""Compares what bellwether reads of calendars with Python's icalendar and
recurring-ical-events: see calendar.sh."""

import datetime as dt
import glob
import os
import sys
from collections import Counter, defaultdict

import icalendar
import recurring_ical_events

UTC = dt.timezone.utc
# The window in which occurrences are compared.
FROM, TO = dt.datetime(1990, 1, 1, tzinfo=UTC), dt.datetime(2026, 1, 1, tzinfo=UTC)


def seconds(value):
    """A date or time as seconds, by UTC where it has no time zone."""
    if not isinstance(value, dt.datetime):
        value = dt.datetime(value.year, value.month, value.day)
    if value.tzinfo is None:
        value = value.replace(tzinfo=UTC)
    return int(value.timestamp())


def has_time(event):
    """Whether an event has a begin that the library can read."""
    begins = event.get("DTSTART", [])
    begins = begins if isinstance(begins, list) else [begins]
    try:
        return any(begin.dt for begin in begins)
    except Exception:
        return False


def theirs(path):
    """Begins and ends of occurrences, how many events, and what went wrong."""
    data = open(path, "rb").read()
    try:
        parts = icalendar.Calendar.from_ical(data, multiple=True)
    except Exception as error:
        return Counter(), 0, f"refused: {type(error).__name__}: {error}"[:90]
    found, events, trouble = Counter(), set(), ""
    for part in parts:
        timed = [e for e in part.walk("VEVENT") if has_time(e)]
        events |= {str(e.get("UID", f"no-uid {i}")) for i, e in enumerate(timed)}
        # One event without a time makes the library fail on all others.
        calendar = icalendar.Calendar()
        for component in part.walk("VTIMEZONE") + timed:
            calendar.add_component(component)
        part = calendar
        try:
            query = recurring_ical_events.of(part, skip_bad_series=True)
            for event in query.between(FROM, TO):
                if str(event.get("STATUS", "")).upper() == "CANCELLED" and "RECURRENCE-ID" in event:
                    continue
                begin, end = seconds(event.start), seconds(event.end)
                found[(begin, end)] += 1
        except Exception as error:
            trouble = f"fails: {type(error).__name__}: {error}"[:90]
    return found, len(events), trouble


def ours(path):
    found, keys, words = defaultdict(Counter), defaultdict(set), defaultdict(set)
    for line in open(path, encoding="utf-8"):
        sort, name, *rest = line.rstrip("\n").split("\t")
        if sort == "meeting":
            keys[name].add(rest[0])
            for time in filter(None, rest[3].split(" ")):
                begin, end = map(int, time.split("/"))
                if begin < TO.timestamp() and (end > FROM.timestamp() or begin >= FROM.timestamp()):
                    found[name][(begin, end)] += 1
        elif sort in ("bad", "partly"):
            words[name].add(rest[1])
    return found, keys, words


def explained(path):
    notes = {}
    for line in open(path, encoding="utf-8"):
        if line.strip() and not line.startswith("#"):
            name, why = line.split(None, 1)
            notes[name] = why.strip()
    return notes


def main(folder, lines, notes):
    found, keys, words = ours(lines)
    notes, files = explained(notes), sorted(glob.glob(folder + "/*.ics"))
    agree = events = times = 0
    differing = []
    for path in files:
        name = os.path.basename(path)
        their_times, their_events, trouble = theirs(path)
        events += len(keys[name])
        times += sum(found[name].values())
        if not trouble and their_times == found[name] and their_events == len(keys[name]):
            agree += 1
            continue
        differing.append(name)
        print(f"{name}: events {len(keys[name])} against {their_events}, occurrences "
              f"{sum(found[name].values())} against {sum(their_times.values())} {trouble}")
        for sign, counted in (("+", found[name] - their_times), ("-", their_times - found[name])):
            for begin, end in sorted(counted)[:3]:
                print(f"  {sign} {dt.datetime.fromtimestamp(begin, UTC):%Y-%m-%d %H:%M:%S}"
                      f" for {(end - begin) / 3600:g} h")
        print("  " + notes.get(name, "NOT EXPLAINED"), *[f"\n  says: {w}" for w in sorted(words[name])])
    open_ones = [name for name in differing if name not in notes]
    print(f"{len(files)} files, {events} meetings, {times} occurrences from {FROM:%Y} to {TO:%Y}: "
          f"{agree} agree, {len(differing) - len(open_ones)} differ as explained, "
          f"{len(open_ones)} differ without explanation")
    return 1 if open_ones else 0


sys.exit(main(*sys.argv[1:]))
