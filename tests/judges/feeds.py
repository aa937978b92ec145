"""Judges feed.xml (Atom), sitemap.xml, robots.txt and the calendar of meetings (iCalendar): well-formed, complete, unique ids, and addresses
that lead to a file. Usage: feeds.py SITE"""

import re
import sys
from pathlib import Path
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

from icalendar import Calendar

from common import SITEMAP, base_url, verdict

ATOM = "{http://www.w3.org/2005/Atom}"
# RFC 3339, as Atom asks for; a sitemap may hold the date alone.
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
DAY = re.compile(r"\d{4}-\d\d-\d\d")


def leads(site, base, address):
    """Whether an address of the site leads to a file; others' addresses are taken as they are."""
    if not address.startswith(base):
        return urlsplit(address).scheme in ("http", "https") and not address.startswith(base.rstrip("/"))
    path = unquote(address[len(base) :].split("#")[0].split("?")[0])
    return (site / path / "index.html" if path.endswith("/") or not path else site / path).is_file()


def text(element, name):
    return (element.findtext(f"{ATOM}{name}") or "").strip()


def judge_feed(site, base, path):
    faults = []
    root = ElementTree.parse(path).getroot()
    if root.tag != f"{ATOM}feed":
        return [f"the root is {root.tag}"], 0
    ids = []
    entries = root.findall(f"{ATOM}entry")
    own_author = root.find(f"{ATOM}author/{ATOM}name") is not None
    for element in [root, *entries]:
        name = text(element, "id") or "an element without id"
        ids.append(name)
        faults += [f"{name}: no {key}" for key in ("id", "title", "updated") if not text(element, key)]
        for key in ("updated", "published"):
            moment = element.find(f"{ATOM}{key}")
            if moment is not None and not MOMENT.fullmatch((moment.text or "").strip()):
                faults.append(f"{name}: {key} is no RFC 3339 moment: {moment.text}")
        if not urlsplit(text(element, "id")).scheme:
            faults.append(f"{name}: the id is no absolute IRI")
        links = element.findall(f"{ATOM}link")
        if element is not root and not links and element.find(f"{ATOM}content") is None:
            faults.append(f"{name}: neither a link nor content")
        for link in links:
            if not leads(site, base, link.get("href", "")):
                faults.append(f"{name}: leads nowhere: {link.get('href')}")
        if not own_author and element is not root and element.find(f"{ATOM}author/{ATOM}name") is None:
            faults.append(f"{name}: no author")
    if not any(link.get("rel") == "self" for link in root.findall(f"{ATOM}link")):
        faults.append("no link to itself")
    faults += [f"{name} stands twice" for name in sorted({i for i in ids if ids.count(i) > 1})]
    newest = max((text(entry, "updated") for entry in entries), default="")
    if text(root, "updated")[:10] < newest[:10]:
        faults.append("an entry is newer than the feed")
    return faults, len(entries)


def judge_sitemap(site, base, path):
    faults = []
    root = ElementTree.parse(path).getroot()
    if root.tag != f"{SITEMAP}urlset":
        return [f"the root is {root.tag}"], 0
    seen = set()
    for url in root.findall(f"{SITEMAP}url"):
        address = (url.findtext(f"{SITEMAP}loc") or "").strip()
        if address in seen:
            faults.append(f"{address} stands twice")
        seen.add(address)
        if not address.startswith(base) or not leads(site, base, address):
            faults.append(f"leads nowhere: {address}")
        changed = url.findtext(f"{SITEMAP}lastmod")
        if changed and not (DAY.fullmatch(changed) or MOMENT.fullmatch(changed)):
            faults.append(f"{address}: lastmod is no date: {changed}")
    if len(seen) > 50_000:
        faults.append(f"{len(seen)} addresses, 50,000 are allowed")
    return faults, len(seen)


def judge_robots(site, base):
    at_root = urlsplit(base).path == "/"
    path = site / ("robots.txt" if at_root else "host-root/robots.txt")
    if not path.is_file():
        return [f"{path.relative_to(site)} is not there"]
    robots = path.read_text("utf-8")
    faults = []
    if not re.search(r"(?mi)^user-agent:", robots):
        faults.append("no User-agent")
    if re.search(r"(?mi)^disallow:\s*/\s*$", robots):
        faults.append("everything is forbidden")
    for address in re.findall(r"(?mi)^sitemap:\s*(\S+)", robots) or [""]:
        if address != f"{base}sitemap.xml":
            faults.append(f"the sitemap's address is {address or 'not given'}")
    return faults


def judge_calendar(site, base, path):
    """What is wrong with a calendar, and how many meetings it has."""
    try:
        calendar = Calendar.from_ical(path.read_bytes())
    except ValueError as error:
        return [str(error)], 0
    faults = [f"{path.name}: no {key}" for key in ("PRODID", "VERSION") if key not in calendar]
    # RFC 5545 advises 75 bytes; the blank that begins a continued line is not counted here.
    long = [line for line in path.read_bytes().split(b"\r\n") if len(line.removeprefix(b" ")) > 75]
    faults += [f"a line of {len(line)} bytes" for line in long]
    events = calendar.walk("VEVENT")
    ids = [str(event.get("UID")) for event in events]
    faults += [f"{name} stands twice" for name in sorted({i for i in ids if ids.count(i) > 1})]
    for event in events:
        faults += [f"{event.get('UID')}: no {key}" for key in ("DTSTAMP", "DTSTART", "SUMMARY") if key not in event]
        faults += [f"{event.get('UID')}: {name} {what}" for name, what in event.errors]
        if not leads(site, base, str(event.get("URL"))):
            faults.append(f"leads nowhere: {event.get('URL')}")
        if "DTEND" in event and "DTSTART" in event and event.decoded("DTEND") <= event.decoded("DTSTART"):
            faults.append(f"{event.get('UID')}: ends before it begins")
    return faults, len(events)


def main(site):
    site = Path(site)
    checked, faults = 0, []
    try:
        base = base_url(site)
    except (ElementTree.ParseError, OSError, ValueError) as error:
        return verdict("feeds", 1, [f"sitemap.xml: {error}"])
    meetings = site / "minutes/feed.xml"
    feeds = [site / "feed.xml"] + ([meetings] if meetings.is_file() else [])
    for path, judge in (*((feed, judge_feed) for feed in feeds), (site / "sitemap.xml", judge_sitemap)):
        try:
            wrong, count = judge(site, base, path)
        except (ElementTree.ParseError, OSError) as error:
            wrong, count = [str(error)], 0
        checked += count
        faults += [f"{path.relative_to(site)}: {fault}" for fault in wrong]
    calendar = site / "minutes/calendar.ics"
    if calendar.is_file():
        wrong, count = judge_calendar(site, base, calendar)
        checked += count
        faults += [f"calendar.ics: {fault}" for fault in wrong]
    faults += [f"robots.txt: {fault}" for fault in judge_robots(site, base)]
    return verdict("feeds", checked, faults)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
