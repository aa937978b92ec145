"""Draws queries from a site's manifests and says which data sets hold each: the truth that the search in
the browser is measured against. Folds and compares by itself; knows nothing of the index.

Usage: search.py SOURCE OUT (a folder with content/, a JSON file), prints how many queries it drew."""

import html
import json
import random
import re
import sys
import unicodedata
from pathlib import Path

import yaml

HAN = r"\u3005-\u3007\u3021-\u3029\u3041-\u3096\u30a1-\u30fa\u30fc-\u30ff\u3105-\u312f\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
VARIANTS = str.maketrans("臺裏着爲説啓羣峯牀鷄衞麪綫敎巿", "台裡著為說啟群峰床雞衛麵線教市")


def folded(text):
    text = unicodedata.normalize("NFKC", text).lower().translate(VARIANTS)
    text = re.sub("[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]", "", text)
    text = re.sub(r"\s+", " ", text)
    return re.sub(f"(?<=[{HAN}]) | (?=[{HAN}])", "", text)


def texts(value):
    """All texts of a localised value."""
    if isinstance(value, dict):
        return [str(v) for v in value.values() if v is not None]
    return [] if value is None else [str(value)]


def manifests(root):
    for path in sorted(Path(root, "content/datasets").rglob("*.yaml")):
        value = yaml.load(path.read_text(encoding="utf-8-sig"), yaml.BaseLoader)
        if isinstance(value, dict) and "access" in value and value.get("status") != "draft":
            yield path.stem, value


def names(root, key):
    path = Path(root, "content/organization.yaml")
    units = yaml.load(path.read_text(), yaml.BaseLoader).get("units") or {}
    return texts(units.get(key, {}).get("name"))


def themes(site):
    """Names of themes by key, from the published lists of facets in all languages."""
    known = {}
    for name in ("datasets/index.html", "en/datasets/index.html"):
        page = Path(site, name)
        listed = page.read_text() if page.exists() else ""
        for key, words in re.findall(r'by/theme/([^/]+)/index\.html"?[^>]*>(?:<span[^>]*>)?([^<]+)<', listed):
            known.setdefault(key, []).append(html.unescape(words))
    return known


def plain(text):
    return re.sub(r"[*`]", "", text)


def parts(root, value, known):
    found = texts(value.get("title")) + [plain(t) for t in texts(value.get("description"))]
    found += [t for k in value.get("keywords") or [] for t in texts(k)]
    found += [name for k in value.get("themes") or [] for name in known.get(k, [])]
    found += names(root, value.get("unit")) + [str(v) for v in (value.get("identifiers") or {}).values()]
    # The page of what was withdrawn says why, and no more.
    if value.get("status") == "withdrawn":
        return found + texts((value.get("withdrawal") or {}).get("reason"))
    found += [plain(t) for t in texts(value.get("notes"))]
    for field in value.get("fields") or []:
        found += texts(field.get("name")) + texts(field.get("title")) + [plain(t) for t in texts(field.get("description"))]
    for distribution in value.get("distributions") or []:
        found += texts(distribution.get("title")) + [plain(t) for t in texts(distribution.get("description"))]
    return found


def pattern(query):
    """A run of Han wherever it stands; letters and digits only as whole words."""
    letter = f"(?:(?![{HAN}])[^\\W_])"
    text = re.escape(folded(query).strip())
    first, last = folded(query).strip()[0], folded(query).strip()[-1]
    before = ""
    if re.match(letter, first):
        before = f"(?<![^\\W_{HAN}])"
    after = f"(?!{letter})" if re.match(letter, last) else ""
    return re.compile(before + text + after)


def draw(corpus, random_, count):
    """Queries as people type them: pieces of titles, sentences, columns; words, numbers, mixed writing, marks
    around a word, words with hyphens, two words, words that stand nowhere. Each with the pieces to be held."""
    pieces = [piece for _, found in corpus for piece in found if piece.strip()]
    queries = {}
    joined = sorted({w for piece in pieces for w in re.findall(r"[A-Za-z0-9]+(?:-[A-Za-z0-9]+)+", piece)})
    runs = [run for piece in pieces for run in re.findall(f"[{HAN}]+", piece)]
    words = sorted({w for piece in pieces for w in re.findall(r"[A-Za-z0-9]+", unicodedata.normalize("NFKC", piece))})
    mixed = [m for piece in pieces for m in re.findall(f"(?:[A-Za-z0-9.]+[{HAN}]+|[{HAN}]+[A-Za-z0-9]+[{HAN}]*)", piece)]
    while len(queries) < count:
        choice = random_.random()
        if choice < 0.72:
            run = random_.choice(runs)
            length = random_.choice([1, 2, 2, 2, 3, 3, 4, 4, 5, 6, 8])
            start = random_.randrange(len(run))
            query = run[start : start + length]
        elif choice < 0.84 and words:
            query = random_.choice(words)
        elif mixed:
            query = random_.choice(mixed)[:12]
        else:
            continue
        trick = random_.random()
        if trick < 0.05:
            query = query.replace("台", "臺") if "台" in query else query.replace("臺", "台")
        elif trick < 0.1:
            query = "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in query)
        elif trick < 0.13:
            query = query.upper()
        query = query.strip(".")
        held = [query]
        more = random_.random()
        if more < 0.05 and joined:
            query = random_.choice(joined)
            held = [query]
        elif more < 0.09:
            query = random_.choice(["{}？", "（{}", "「{}」", "{}、", '"{}"']).format(query)
        elif more < 0.16:
            run = random_.choice(runs)
            start = random_.randrange(len(run))
            held = [query, run[start : start + 2]]
            query = " ".join(held)
        elif more < 0.18:
            held = [query + random_.choice("龘靐齉爨")]
            query = held[0]
        if query and all(held):
            queries[query] = held
    return sorted(queries.items())


def main(root, site, out):
    known = themes(site)
    corpus = [(identifier, parts(root, value, known) + [identifier]) for identifier, value in manifests(root)]
    ready = [(identifier, [folded(piece) for piece in found]) for identifier, found in corpus]
    queries = draw(corpus, random.Random(20261121), 500)
    truth = []
    for query, held in queries:
        found = [pattern(piece) for piece in held]
        ids = [i for i, pieces in ready if all(any(f.search(p) for p in pieces) for f in found)]
        truth.append({"q": query, "ids": ids})
    Path(out).write_text(json.dumps({"ids": [i for i, _ in corpus], "queries": truth}, ensure_ascii=False))
    held = sum(len(t["ids"]) for t in truth)
    print(f"{len(truth)} queries over {len(corpus)} data sets, {held} pairs")


main(*sys.argv[1:])
