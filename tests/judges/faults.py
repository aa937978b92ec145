"""Judges the judges: each must refuse a site with a fault of the kind it is there for, one at a time.
Usage: faults.py SITE"""

import json
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from common import STANDARDS, verdict

HERE = Path(__file__).parent


def text(name, find, put, count=1):
    """A fault that puts other words in place of some that must be there."""

    def change(site):
        path = site / name
        before = path.read_text("utf-8")
        after = re.sub(find, put, before, count=count)
        if after == before:
            raise SystemExit(f"FAIL {name} holds no {find}: the fault cannot be made")
        path.write_text(after, "utf-8")

    return change


def first(site, pattern):
    found = sorted(site.glob(pattern))
    if not found:
        raise SystemExit(f"FAIL the site has no {pattern}")
    return found[0].relative_to(site).as_posix()


def in_json(name, change):
    def make(site):
        path = site / name
        value = json.loads(path.read_text("utf-8"))
        change(value)
        path.write_text(json.dumps(value, ensure_ascii=False), "utf-8")

    return make


def gone(name):
    return lambda site: (site / name).unlink()


def one_page(site, put):
    """Leaves the front page alone, with something in its main element."""
    page = (site / "index.html").read_text("utf-8")
    shutil.rmtree(site / "en", ignore_errors=True)
    for path in site.rglob("*.html"):
        path.unlink()
    (site / "index.html").write_text(page.replace("</main>", put + "</main>"), "utf-8")


def faults(site):
    package = first(site, "datasets/*/datapackage.json")
    own = first(site, "datasets/*/dataset.ttl").removesuffix("ttl")
    page = first(site, "datasets/*/index.html")
    resource = lambda key, value: in_json(package, lambda p: p["resources"][0].update({key: value}))
    return [
        ("rdf.py", "a title is gone", text("catalog.ttl", r"dct:title \"[^\"]*\"@[a-zA-Z-]+", 'dct:title ""@en')),
        ("rdf.py", "the serialisations differ", text(own + "rdf", r">[^<>]{8,}</dct:title>", ">another title here</dct:title>")),
        ("rdf.py", "no type", text("catalog.ttl", r" a dcat:Catalog[^;]*;", " a dcat:Resource ;")),
        ("rdf.py", "a relative IRI", text(own + "ttl", r"dcat:landingPage <[^>]*>", "dcat:landingPage <../index.html>")),
        ("dcat_us.py", "a data set without title", in_json("data.json", lambda d: d["dataset"][0].pop("title"))),
        ("dcat_us.py", "a word of another list", in_json("data.json", lambda d: d["dataset"][0].update(accessLevel="open"))),
        ("dcat_us.py", "an identifier twice", in_json("data.json", lambda d: d["dataset"].append(d["dataset"][0]))),
        ("dcat_us.py", "a restriction without its status", text("catalog-dcat-us3.json", r'"restrictionStatus": \{[^}]*\},', "")),
        ("datapackage.py", "another size", resource("bytes", 1)),
        ("datapackage.py", "another hash", resource("hash", "sha256:" + "0" * 64)),
        ("datapackage.py", "a file that is not there", resource("path", "files/none.csv")),
        ("schema_org.py", "a short description", text(page, r'"description":"[^"]*"', '"description":"short"')),
        ("schema_org.py", "no JSON", text(page, r'"@type":"Dataset"', '"@type":"Dataset')),
        ("feeds.py", "no moment", text("feed.xml", r"<updated>[^<]*<", "<updated>yesterday<")),
        ("feeds.py", "an address that leads nowhere", text("sitemap.xml", r"/datasets/</loc>", "/data/</loc>")),
        ("feeds.py", "a meeting that ends before it begins", text("minutes/calendar.ics", r"DTEND(;[^:]*)?:\d{4}", r"DTEND\1:2001")),
        ("feeds.py", "the door is shut", text(first(site, "**/robots.txt"), r"$", "\nUser-agent: *\nDisallow: /\n")),
        ("links.py", "a page is gone", gone(page)),
        ("links.py", "an anchor is gone", text(first(site, "plan/*/index.html"), r'id="?_targets"?(?=[ >])', 'id="_other"')),
        ("links.py", "a foreign script", text("index.html", "</head>", '<script src="https://cdn.example/x.js"></script></head>')),
        ("html.sh", "no HTML", lambda s: one_page(s, "<ul><p></ul>")),
        ("axe.mjs", "a picture without words", lambda s: one_page(s, '<img src="assets/style.css">')),
        ("axe.mjs", "a page that scrolls sideways", lambda s: one_page(s, '<pre style="width:50em"></pre><table><tr>' + "<td>aaaaaaaaaaaaaaaa</td>" * 9 + "</table>")),
        ("search.mjs", "terms that lead nowhere", text("_search/terms/2.js", r",\[.*\]\)", ",[])")),
        ("walk.mjs", "focus that nobody sees", text("assets/style.css", r"$", "\n:focus-visible { outline: none !important; box-shadow: none !important; }\n")),
        ("axe.mjs", "a script in the page", lambda s: one_page(s, "<script>document.title = 'x'</script>")),
    ]  # fmt: skip


def run(judge, site, queries):
    more = [queries] if judge == "search.mjs" else []
    by = {".py": [sys.executable], ".sh": ["bash"], ".mjs": ["node"]}[Path(judge).suffix]
    return subprocess.run([*by, HERE / judge, site, *more], capture_output=True, text=True, cwd=HERE.parents[1])


def main(site):
    site = Path(site).resolve()
    missed, made = [], 0
    for judge, fault, change in faults(site):
        if judge in ("rdf.py", "dcat_us.py", "datapackage.py") and not STANDARDS.exists():
            print(f"SKIPPED: {judge} has no standards here")
            continue
        with tempfile.TemporaryDirectory() as folder:
            copy = Path(folder) / "site"
            shutil.copytree(site, copy)
            change(copy)
            said = run(judge, copy, f"{site}.queries.json")
            # A judge that breaks down has not judged.
            judged = "FAIL " in said.stdout or (judge == "html.sh" and ": error:" in said.stderr)
            if said.returncode == 0 or not judged or "Traceback" in said.stderr:
                missed.append(f"{judge} does not see it: {fault}")
        made += 1
    return verdict("judges on faulty sites", made, missed)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
