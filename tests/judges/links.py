"""Judges links: every internal one leads to a file and its fragment to an id; nothing is loaded from
elsewhere. Usage: links.py SITE

Pages must work at a domain's root, below a path and from disk, so links between them are relative and
name a file; absolute ones below the site's permanent address (canonical, Open Graph, feeds) are
resolved too. 404.html alone links from the address's path, as it is served anywhere."""

import os
import posixpath
import re
import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from urllib.parse import unquote, urlsplit

from common import base_url, verdict
from selectolax.lexbor import LexborHTMLParser

# Elements and attributes whose address a browser fetches on its own.
LOADS = {
    "script": ("src",), "img": ("src", "srcset"), "source": ("src", "srcset"), "iframe": ("src",), "embed": ("src",),
    "video": ("src", "poster"), "audio": ("src",), "track": ("src",), "object": ("data",), "input": ("src",),
    "image": ("href", "xlink:href"), "use": ("href", "xlink:href"),
}  # fmt: skip
FETCHED_RELATIONS = {"stylesheet", "icon", "preload", "modulepreload", "prefetch", "preconnect", "dns-prefetch", "manifest"}
FOLLOWED = {"a": ("href",), "area": ("href",), "link": ("href",), "form": ("action",), "button": ("formaction",), "blockquote": ("cite",)}
ADDRESSED = {**FOLLOWED, **LOADS}
SELECTOR = ", ".join(["style", "meta[content]", "base", *sorted(ADDRESSED)])
IN_STYLE = re.compile(r"""url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)""")

# Each process has its own copy, set once.
site: Path
base: str
files: set


def begin(folder, address, names):
    global site, base, files
    site, base, files = Path(folder), address, names


def resolve(page, link, loaded):
    """The file and fragment that a link of a page means, or a fault; None for what leads elsewhere."""
    address, _, fragment = link.partition("#")
    address = address.split("?")[0]
    if link.startswith(("//", "\\")):
        return f"{link} leaves the scheme open"
    if link != link.strip():
        return f"{link!r} has white space around it"
    if address.startswith(base):
        path = unquote(address[len(base) :])
        path += "index.html" if path == "" or path.endswith("/") else ""
    elif urlsplit(link).scheme:
        scheme = urlsplit(link).scheme
        if loaded and scheme != "data":
            return f"{link} is loaded from elsewhere"
        if scheme not in ("http", "https", "mailto", "tel", "data"):
            return f"{link} has scheme {scheme}"
        return None
    elif address.startswith("/"):
        home = urlsplit(base).path
        if page != "404.html":
            return f"{link} is not relative"
        if not address.startswith(home):
            return f"{link} is not below {home}"
        path = unquote(address[len(home) :])
        path += "index.html" if path == "" or path.endswith("/") else ""
    elif address == "":
        if link == "":
            return "an empty link"
        path = page
    else:
        if page == "404.html":
            return f"{link} is relative, which a page served anywhere cannot afford"
        path = posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(address)))
        if path.startswith(".."):
            return f"{link} leaves the site"
    if path not in files:
        if f"{path.rstrip('/')}/index.html" in files:
            return f"{link} leads to a folder"
        return f"{link} leads nowhere"
    return path, unquote(fragment)


def judge(page):
    """A page's faults, its ids, and the fragments of other pages that it relies on."""
    tree = LexborHTMLParser((site / page).read_bytes())
    faults, ids, wanted = [], set(), set()
    links = []
    for node in tree.css("[id]"):
        name = node.attributes["id"] or ""
        if name in ids or name == "" or re.search(r"\s", name):
            faults.append(f"id {name!r} stands twice, is empty or has white space")
        ids.add(name)
    for node in tree.css("[style]"):
        links += [(a or b, True) for a, b in IN_STYLE.findall(node.attributes["style"] or "")]
    # Asked for apart, as an element that two parts of a selector match is found twice.
    for node in tree.css(SELECTOR):
        attributes, tag = node.attributes, node.tag
        relations = set((attributes.get("rel") or "").lower().split())
        for key in ADDRESSED.get(tag, ()):
            value = attributes.get(key)
            if value is None:
                continue
            loaded = tag in LOADS or (tag == "link" and bool(relations & FETCHED_RELATIONS))
            if key == "srcset":
                links += [(part.split()[0], True) for part in value.split(",") if part.strip()]
            else:
                links.append((value, loaded))
        if tag == "base":
            faults.append("a base element moves all links")
        if tag == "meta" and (attributes.get("http-equiv") or "").lower() == "refresh":
            target = re.search(r"url\s*=\s*[\"']?([^\"']+)", attributes.get("content") or "", re.I)
            if target:
                links.append((target.group(1).strip(), False))
        if tag == "meta" and attributes.get("property") in ("og:url", "og:image"):
            value = attributes.get("content") or ""
            links.append((value, False))
            if not urlsplit(value).scheme:
                faults.append(f"{attributes['property']} is not absolute: {value}")
        if tag == "link" and "canonical" in relations and not (attributes.get("href") or "").startswith(base):
            faults.append(f"canonical is not below {base}: {attributes.get('href')}")
        if tag == "style":
            links += [(a or b, True) for a, b in IN_STYLE.findall(node.text())]
    for link, loaded in set(links):
        meant = resolve(page, link, loaded)
        if isinstance(meant, str):
            faults.append(meant)
        elif meant and meant[1] and meant[0].endswith(".html"):
            wanted.add(meant)
    # A fragment of the page itself is settled here; ":~:text=" is the browser's own.
    faults += [f"#{f} has no such id" for p, f in wanted if p == page and f not in ids]
    others = {(p, f) for p, f in wanted if p != page}
    return page, len(links), sorted(set(faults)), ids, others


def judge_style(page):
    """A style sheet loads nothing from elsewhere either."""
    text = re.sub(r"/\*.*?\*/", "", (site / page).read_text("utf-8"), flags=re.S)
    faults = []
    for a, b in IN_STYLE.findall(text):
        if not (a or b).startswith(("data:", "#")):
            meant = resolve(page, a or b, True)
            faults += [meant] if isinstance(meant, str) else []
    return faults


def main(folder):
    names = set()
    for top, _, inside in os.walk(folder):
        relative = os.path.relpath(top, folder)
        names.update(name if relative == "." else f"{relative}/{name}" for name in inside)
    begin(folder, base_url(folder), names)
    # Files below "files/" are the agency's own and shown as they came.
    pages = sorted(n for n in names if n.endswith(".html") and "/files/" not in n)
    links, faults, ids, wanted = 0, [], {}, {}
    with ProcessPoolExecutor(2, initializer=begin, initargs=(folder, base, names)) as pool:
        for page, count, wrong, own, others in pool.map(judge, pages, chunksize=64):
            links += count
            faults += [f"{page}: {fault}" for fault in wrong]
            ids[page] = own
            for target in others:
                wanted.setdefault(target, page)
    faults += [f"{page}: {p}#{f} has no such id" for (p, f), page in wanted.items() if p in ids and f not in ids[p]]
    for style in sorted(n for n in names if n.endswith(".css") and "/files/" not in n):
        faults += [f"{style}: {fault}" for fault in judge_style(style)]
    return verdict(f"links of {len(pages)} pages", links, faults)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
