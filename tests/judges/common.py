"""What the judges in Python share: where things lie, and how a verdict is printed."""

import sys
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree

PROJECT = Path(__file__).resolve().parents[2]
# The standards' own shapes and schemas lie beside the project and are read there, never copied.
STANDARDS = PROJECT.parent / "shared" / "standards"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def standard(name):
    """The folder or file of a standard; where it is absent, says so and ends the judge."""
    path = STANDARDS / name
    if not path.exists():
        print(f"SKIPPED: {name} is not here")
        sys.exit(0)
    return path


def base_url(site):
    """The site's permanent address: the front page's, which is the shortest in the sitemap."""
    root = ElementTree.parse(Path(site) / "sitemap.xml").getroot()
    addresses = [loc.text.strip() for loc in root.iter(f"{SITEMAP}loc")]
    base = min(addresses, key=len)
    parts = urlsplit(base)
    if parts.scheme not in ("http", "https") or not base.endswith("/"):
        raise SystemExit(f"FAIL the sitemap's shortest address is no base: {base}")
    return base


def verdict(name, checked, faults, most=25):
    """Prints one line for a judge, and its first faults; the exit status. Nothing checked is a fault."""
    if not checked:
        faults = [*faults, "nothing was there to judge"]
    print(f"{'FAIL' if faults else 'ok'} {name}: {checked} checked, {len(faults)} faults")
    for fault in faults[:most]:
        print(f"    {fault}")
    if len(faults) > most:
        print(f"    … and {len(faults) - most} more")
    return 1 if faults else 0
