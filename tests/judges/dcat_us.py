"""Judges data.json by data.gov's JSON Schema for DCAT-US 1.1, non-federal.
Usage: dcat_us.py SITE SCHEMA_FOLDER"""

import json
import sys
from pathlib import Path

from jsonschema import Draft202012Validator


def main(site, folder):
    folder = Path(folder)
    catalog = json.loads((folder / "catalog.json").read_text("utf-8"))
    catalog["properties"]["dataset"] = {"type": "array"}
    dataset = json.loads((folder / "non-federal_dataset.json").read_text("utf-8"))
    data = json.loads((Path(site) / "data.json").read_text("utf-8"))
    check = Draft202012Validator.FORMAT_CHECKER
    faults = [e.message for e in Draft202012Validator(catalog, format_checker=check).iter_errors(data)]
    validator = Draft202012Validator(dataset, format_checker=check)
    seen = set()
    for entry in data["dataset"]:
        name = entry.get("identifier")
        if name in seen:
            faults.append(f"{name} stands twice")
        seen.add(name)
        faults += [f"{name} {e.json_path}: {e.message[:200]}" for e in validator.iter_errors(entry)]
    print(f"{'FAIL' if faults else 'ok'} data.json {len(data['dataset'])} data sets")
    for fault in faults[:20]:
        print("    " + fault)
    return 1 if faults or not data["dataset"] else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
