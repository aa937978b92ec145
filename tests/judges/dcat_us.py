"""Judges data.json by data.gov's JSON Schemas for DCAT-US 1.1 (non-federal), and that identifiers are
unique. Usage: dcat_us.py SITE"""

import json
import sys
from pathlib import Path

from common import standard, verdict
from jsonschema import Draft202012Validator


def main(site):
    folder = standard("dcat-us/dcatus1.1")
    catalog = json.loads((folder / "catalog.json").read_text("utf-8"))
    # Data sets are judged one by one, so that a fault names its data set.
    catalog["properties"]["dataset"] = {"type": "array"}
    dataset = json.loads((folder / "non-federal_dataset.json").read_text("utf-8"))
    data = json.loads((Path(site) / "data.json").read_text("utf-8"))
    check = Draft202012Validator.FORMAT_CHECKER
    faults = [f"catalogue: {e.message}" for e in Draft202012Validator(catalog, format_checker=check).iter_errors(data)]
    validator = Draft202012Validator(dataset, format_checker=check)
    seen = set()
    for entry in data.get("dataset", []):
        name = entry.get("identifier")
        if name in seen:
            faults.append(f"{name} stands twice")
        seen.add(name)
        faults += [f"{name} {e.json_path}: {e.message[:200]}" for e in validator.iter_errors(entry)]
    return verdict("data.json", len(seen), faults)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
