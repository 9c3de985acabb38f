"""Reads a calendar file from the standard input with python-icalendar, and its texts with vobject, and tells as JSON what they found.

The instant of a timed entry is worked out three times: by the rules of the machine for its TZID, by the VTIMEZONE in the
file as python-icalendar reads it, and by the same as dateutil reads it.
"""
import datetime
import io
import json
import sys

import dateutil.tz
import icalendar
import vobject

UTC = datetime.timezone.utc


def iso(moment):
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def readings(when, timezones, text):
    moment, tzid = when.dt, when.params.get("TZID")
    if not isinstance(moment, datetime.datetime):
        return None
    if tzid is None:
        return [iso(moment)] * 3
    local = moment.replace(tzinfo=None)
    by_dateutil = dateutil.tz.tzical(io.StringIO(text)).get(tzid)
    return [iso(moment), iso(timezones[tzid].localize(local)), iso(local.replace(tzinfo=by_dateutil))]


def alarm(component, start):
    trigger = component["TRIGGER"]
    at = trigger.dt if isinstance(trigger.dt, datetime.datetime) else start + trigger.dt
    return {"action": str(component["ACTION"]), "at": iso(at), "related": trigger.params.get("RELATED"), "text": str(component["DESCRIPTION"])}


def texts(component):
    parts = component.contents
    return [parts[name][0].value for name in ("summary", "description") if name in parts] + [name for line in parts.get("categories", []) for name in line.value]


def entry(component, timezones, text, by_vobject):
    when = component.get("DTSTART") or component["DUE"]
    return {
        "kind": component.name,
        "uid": str(component["UID"]),
        "sequence": int(component["SEQUENCE"]),
        "status": str(component["STATUS"]),
        "summary": str(component["SUMMARY"]),
        "description": str(component["DESCRIPTION"]) if "DESCRIPTION" in component else None,
        "categories": [str(name) for name in component["CATEGORIES"].cats] if "CATEGORIES" in component else [],
        "zone": when.params.get("TZID"),
        "start": when.dt.isoformat()[:16],
        "instants": readings(when, timezones, text),
        "minutes": component["DURATION"].dt.total_seconds() / 60 if "DURATION" in component else None,
        "completed": iso(component["COMPLETED"].dt) if "COMPLETED" in component else None,
        "stamp": iso(component["DTSTAMP"].dt),
        "vobject": texts(by_vobject[str(component["UID"])]),
        "alarms": [alarm(part, when.dt) for part in component.subcomponents],
    }


def main():
    data = sys.stdin.buffer.read()
    calendar = icalendar.Calendar.from_ical(data)
    unfolded = data.decode("utf-8").replace("\r\n ", "").replace("\r\n", "\n")
    by_vobject = {part.uid.value: part for part in vobject.readOne(data.decode("utf-8")).components() if part.name in ("VEVENT", "VTODO")}
    timezones = {str(zone["TZID"]): zone.to_tz() for zone in calendar.walk("VTIMEZONE")}
    json.dump(
        {
            "complaints": [f"{part.name}: {error}" for part in calendar.walk() for error in part.errors],
            "name": str(calendar["X-WR-CALNAME"]),
            "entries": [entry(part, timezones, unfolded, by_vobject) for part in calendar.walk() if part.name in ("VEVENT", "VTODO")],
        },
        sys.stdout,
    )


main()
