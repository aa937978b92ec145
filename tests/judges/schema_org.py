"""Judges the JSON-LD scripts of data set pages by what dataset search engines ask for.
Usage: schema_org.py SITE

A page that describes a Dataset has one with name, a description of 50 to 5000 characters and absolute
addresses; one with downloads, which is to say an open one, has a licence too."""

import json
import re
import sys
from pathlib import Path
from urllib.parse import urlsplit

from common import verdict
from selectolax.lexbor import LexborHTMLParser

DATE = re.compile(r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d))?)?)?")
ADDRESSES = ("@id", "url", "contentUrl", "license", "sameAs")


def walk(value):
    """All objects within a JSON value."""
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from walk(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from walk(inner)


def judge_dataset(data, whole):
    faults = []
    name, description = data.get("name"), data.get("description")
    if not isinstance(name, str) or not name.strip():
        faults.append("no name")
    # A series that another data set mentions is described on its own page.
    if whole and not (isinstance(description, str) and 50 <= len(description) <= 5000):
        length = len(description) if isinstance(description, str) else "no"
        faults.append(f"description of {length} characters, 50 to 5000 are asked for")
    downloads = [d for d in data.get("distribution", []) if isinstance(d, dict)]
    if downloads and not data.get("license"):
        faults.append("downloads without a licence")
    for download in downloads:
        if download.get("@type") == "DataDownload" and not download.get("contentUrl"):
            faults.append(f"download without contentUrl: {download.get('name')}")
    return faults


def judge(path):
    page = LexborHTMLParser(path.read_bytes())
    faults = []
    datasets = 0
    for script in page.css('script[type="application/ld+json"]'):
        try:
            value = json.loads(script.text())
        except json.JSONDecodeError as error:
            faults.append(f"a script does not parse: {error}")
            continue
        tops = value if isinstance(value, list) else value.get("@graph", [value])
        for top in tops:
            if top.get("@type") == "Dataset":
                datasets += 1
                faults += judge_dataset(top, True)
        if isinstance(value, dict) and "schema.org" not in str(value.get("@context")):
            faults.append(f"another context: {value.get('@context')}")
        for item in walk(value):
            if item.get("@type") == "Dataset" and item not in tops:
                faults += judge_dataset(item, False)
            for key in ADDRESSES:
                for address in item.get(key) if isinstance(item.get(key), list) else [item.get(key)]:
                    if isinstance(address, str) and not urlsplit(address).scheme:
                        faults.append(f"{key} is not absolute: {address}")
            for key in ("datePublished", "dateModified", "dateCreated"):
                if key in item and not DATE.fullmatch(str(item[key])):
                    faults.append(f"{key} is no date: {item[key]}")
            # An empty value says something is there that is not.
            faults += [f"{key} is empty" for key, inner in item.items() if inner in ("", [], {}, None)]
    if datasets > 1:
        faults.append(f"{datasets} data sets on one page")
    return datasets, faults


def main(site):
    site = Path(site)
    described, faults = 0, []
    for path in sorted([*site.glob("datasets/*/index.html"), *site.glob("*/datasets/*/index.html")]):
        found, wrong = judge(path)
        described += bool(found)
        faults += [f"{path.relative_to(site)}: {fault}" for fault in wrong]
    return verdict("schema.org data sets", described, faults)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
