"""Judges every datapackage.json by the Data Package 2.0 schemas, and that the files it lists are
there with the size and hash it states. Usage: datapackage.py SITE"""

import hashlib
import json
import sys
from pathlib import Path
from urllib.parse import unquote

from common import standard, verdict
from jsonschema import Draft7Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT7

PROFILES = "https://datapackage.org/profiles/2.0/"


def validator():
    """The schemas refer to one another by address; the registry answers from the folder instead."""
    folder = standard("frictionless/2.0")
    registry = Registry()
    for path in folder.glob("*.json"):
        schema = json.loads(path.read_text("utf-8"))
        resource = Resource.from_contents(schema, default_specification=DRAFT7)
        registry = registry.with_resource(PROFILES + path.name, resource)
    schema = json.loads((folder / "datapackage.json").read_text("utf-8"))
    return Draft7Validator(schema, registry=registry, format_checker=Draft7Validator.FORMAT_CHECKER)


def judge(path, schema):
    package = json.loads(path.read_text("utf-8"))
    faults = [f"{e.json_path}: {e.message[:200]}" for e in schema.iter_errors(package)]
    names = [resource.get("name") for resource in package.get("resources", [])]
    faults += [f"resource {name} stands twice" for name in {n for n in names if names.count(n) > 1}]
    for resource in package.get("resources", []):
        listed = resource.get("path", [])
        for part in [listed] if isinstance(listed, str) else listed:
            if "://" in part:
                continue
            file = path.parent / unquote(part)
            if not file.is_file():
                faults.append(f"{part} is not there")
                continue
            data = file.read_bytes()
            if resource.get("bytes", len(data)) != len(data):
                faults.append(f"{part} has {len(data)} bytes, not {resource['bytes']}")
            stated = resource.get("hash", "")
            if stated.startswith("sha256:") and stated[7:] != hashlib.sha256(data).hexdigest():
                faults.append(f"{part} has another hash")
            if stated and ":" not in stated and len(stated) != 32:
                faults.append(f"{part}: a hash without its algorithm is read as MD5")
    return faults


def main(site):
    site = Path(site)
    schema = validator()
    paths = sorted(site.glob("datasets/*/datapackage.json"))
    faults = [f"{p.relative_to(site)}: {fault}" for p in paths for fault in judge(p, schema)]
    # A site of links to others' files has no package; one that publishes files has one for each set.
    folders = [f for f in sorted(site.glob("datasets/*/files")) if not (f.parent / "datapackage.json").is_file()]
    faults += [f"{folder.parent.relative_to(site)}: files without a data package" for folder in folders]
    if not paths and not faults:
        print("ok data packages: none, as no data set has files of its own")
        return 0
    return verdict("data packages", len(paths), faults)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
