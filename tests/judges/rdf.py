"""Judges a site's RDF: the DCAT-AP 3.0.1 shapes by pySHACL; Turtle, RDF/XML and JSON-LD are one graph;
IRIs are absolute and, below the site's address, lead to a file; texts have language tags.
Usage: rdf.py SITE [--max N]   (N data sets' own files beside the two catalogues, default 40)"""

import argparse
import hashlib
import re
import sys
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from urllib.parse import unquote

import rdflib
from common import base_url, standard, verdict
from pyshacl import validate
from rdflib import DCTERMS, SH, BNode, Graph, Literal, Namespace, URIRef

# A literal is compared as it is written: "01" and "1" are two ways to say it, and one of them wrong.
rdflib.NORMALIZE_LITERALS = False

DCAT = Namespace("http://www.w3.org/ns/dcat#")
SHAPES = ["dcat-ap-SHACL.ttl", "modular/shapes.ttl", "modular/range.ttl"]
SERIALISATIONS = (("ttl", "turtle"), ("rdf", "xml"), ("jsonld", "json-ld"))
ABSOLUTE = re.compile(r"(https?://[^/\s]+|mailto:[^@\s]+@|tel:\+?[0-9]|urn:[a-z0-9][a-z0-9-]+:)", re.I)
FORBIDDEN = re.compile(r'[\s<>"{}|\\^`]')


def shapes():
    """The shapes without references to shapes that no file defines (SEMICeu/DCAT-AP 448)."""
    folder = standard("dcat-ap-3.0.1")
    loaded = []
    for name in SHAPES:
        graph = Graph().parse(folder / name)
        defined = set(graph.subjects())
        for triple in list(graph.triples((None, SH.property, None))):
            if triple[2] not in defined:
                graph.remove(triple)
        loaded.append((name, graph))
    return loaded


def content(graph):
    """The triples with each blank node replaced by a hash of what is said of it, however often they
    stand. Two graphs whose blank nodes form trees are the same exactly when these are; general
    canonical labelling takes minutes on a large catalogue."""
    labels = {}

    def label(term, above=()):
        if not isinstance(term, BNode):
            return term.n3()
        if term in above:
            return "cycle"
        if term not in labels:
            said = sorted(f"{p.n3()} {label(o, (*above, term))}" for p, o in graph.predicate_objects(term))
            labels[term] = "_:" + hashlib.sha256("\n".join(said).encode()).hexdigest()
        return labels[term]

    return Counter((label(s), p.n3(), label(o)) for s, p, o in graph)


def judge_terms(graph, site, base):
    faults = set()
    for subject, predicate, target in graph:
        for term in (subject, predicate, target):
            if isinstance(term, URIRef):
                if not ABSOLUTE.match(term) or FORBIDDEN.search(term):
                    faults.add(f"not an absolute IRI: {term}")
                elif term.startswith(base):
                    path = unquote(term[len(base) :].split("#")[0])
                    file = site / path / "index.html" if path == "" or path.endswith("/") else site / path
                    # A vocabulary term is described in the Turtle file of the same name.
                    if not file.is_file() and not Path(f"{file}.ttl").is_file():
                        faults.add(f"leads nowhere: {term}")
        if isinstance(target, Literal):
            if predicate in (DCTERMS.title, DCTERMS.description, DCAT.keyword) and not target.language:
                faults.add(f"no language tag: {predicate.split('/')[-1]} {target[:60]!r}")
            if target.ill_typed:
                faults.add(f"ill-typed: {target.n3()[:120]}")
            if not target.strip():
                faults.add(f"empty: {predicate} of {subject}")
    return sorted(faults)


def judge(site, stem, base, all_shapes):
    try:
        graphs = [Graph().parse(f"{stem}.{ending}", format=kind) for ending, kind in SERIALISATIONS]
    except Exception as error:  # each parser has its own
        return 0, [f"does not parse: {error}"]
    faults = []
    turtle = content(graphs[0])
    for (ending, _), graph in list(zip(SERIALISATIONS, graphs))[1:]:
        other = content(graph)
        if other != turtle:
            examples = [f"    - {' '.join(t)[:200]}" for t in list((turtle - other).keys())[:2]]
            examples += [f"    + {' '.join(t)[:200]}" for t in list((other - turtle).keys())[:2]]
            faults.append("\n".join([f"Turtle and .{ending} are not the same graph", *examples]))
    faults += judge_terms(graphs[0], site, base)
    for name, shape in all_shapes:
        conforms, results, text = validate(graphs[0], shacl_graph=shape)
        if not conforms:
            count = len(set(results.subjects(SH.resultSeverity, None)))
            faults.append(f"{name}: {count} results: {' '.join(text.split())[:900]}")
    return len(graphs[0]), faults


def start(folder, address):
    global site, base, all_shapes
    site, base, all_shapes = folder, address, shapes()


def work(stem):
    return (stem, *judge(site, stem, base, all_shapes))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("site", type=Path)
    parser.add_argument("--max", type=int, default=40)
    options = parser.parse_args()
    standard("dcat-ap-3.0.1")
    folder = options.site
    own = sorted(p.with_suffix("") for p in folder.glob("datasets/*/dataset.ttl"))
    # Evenly spread, so that a sample holds every kind that a list sorted by id holds.
    step = max(1, len(own) // options.max) if options.max else len(own) + 1
    stems = [folder / "catalog", folder / "restricted" / "catalog", *own[::step][: options.max]]
    triples, faults = 0, []
    with ProcessPoolExecutor(2, initializer=start, initargs=(folder, base_url(folder))) as pool:
        for stem, count, wrong in pool.map(work, stems):
            triples += count
            faults += [f"{stem.relative_to(folder)}: {fault}" for fault in wrong]
    return verdict(f"RDF of {len(stems)} graphs", triples, faults)


if __name__ == "__main__":
    sys.exit(main())
