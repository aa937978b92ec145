"""Judges data.json by data.gov's JSON Schemas for DCAT-US 1.1 (non-federal), and that identifiers are
unique; and catalog-dcat-us3.json by those for DCAT-US 3.0. Usage: dcat_us.py SITE"""

import json
import sys
from pathlib import Path

from common import standard, verdict
from jsonschema import Draft202012Validator
from referencing import Registry, Resource


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
    three, more = version_three(site)
    return verdict("data.json and catalog-dcat-us3.json", len(seen) + three, faults + more)


def version_three(site):
    """How many data sets the catalogue of version 3 has, and its faults."""
    schemas = [json.loads(f.read_text("utf-8")) for f in sorted(standard("dcat-us/dcatus3.0/definitions").glob("*.json"))]
    registry = Registry().with_resources((s["$id"], Resource.from_contents(s)) for s in schemas)
    by_name = {s["$id"].rsplit("/", 1)[1]: s for s in schemas}
    check = Draft202012Validator.FORMAT_CHECKER
    judge = lambda name: Draft202012Validator(by_name[name], registry=registry, format_checker=check)
    data = json.loads((Path(site) / "catalog-dcat-us3.json").read_text("utf-8"))
    entries = data.pop("dataset")
    faults = [f"DCAT-US 3 catalogue: {e.message[:200]}" for e in judge("catalog").iter_errors({**data, "dataset": []})]
    validator = judge("dataset")
    for entry in entries:
        # A contact without an address is told by odsite's own check; the schema has no word for it.
        contact = entry.get("contactPoint", {})
        contact.setdefault("hasEmail", "mailto:none@example.org")
        faults += [f"DCAT-US 3 {entry.get('@id')} {e.json_path}: {e.message[:200]}" for e in validator.iter_errors(entry)]
        restricted = entry.get("accessRestriction", [])
        # The schema knows these of distributions only; data sets without any need them too.
        for one in restricted:
            faults += [f"DCAT-US 3 {entry.get('@id')}: {e.message[:200]}" for e in judge("accessrestriction").iter_errors(one)]
        if restricted and not all("restrictionNote" in r for r in restricted):
            faults.append(f"DCAT-US 3 {entry.get('@id')}: restricted without a reason")
    return len(entries), faults


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
