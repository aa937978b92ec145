"""Judges a site's RDF: DCAT-AP 3.0.1 shapes by pySHACL; the three serialisations are one graph;
absolute IRIs and language tags.  Usage: rdf.py SITE SHAPES_FOLDER [MAX_DATASETS]"""

import sys
from pathlib import Path

from pyshacl import validate
from rdflib import DCTERMS, Graph, Literal, Namespace, SH, URIRef
from rdflib.compare import to_canonical_graph

DCAT = Namespace("http://www.w3.org/ns/dcat#")
SHAPES = ["dcat-ap-SHACL.ttl", "modular/shapes.ttl", "modular/range.ttl"]
# Above this many triples canonical labelling of blank nodes would take minutes; a count of the
# triples without blank nodes and of those with them, by predicate, is compared instead.
CANONICAL_LIMIT = 20_000


def shapes(path):
    """Shapes without the references to shapes that the file does not define (SEMICeu/DCAT-AP 448)."""
    graph = Graph().parse(path)
    defined = set(graph.subjects())
    for subject, predicate, target in list(graph.triples((None, SH.property, None))):
        if target not in defined:
            graph.remove((subject, predicate, target))
    return graph


def outline(graph):
    if len(graph) <= CANONICAL_LIMIT:
        return set(to_canonical_graph(graph))
    flat = sorted(
        tuple(t.n3() if isinstance(t, (URIRef, Literal)) else "_" for t in triple) for triple in graph
    )
    return flat


def judge(stem, all_shapes):
    faults = []
    graphs = [
        Graph().parse(f"{stem}.{ending}", format=kind)
        for ending, kind in (("ttl", "turtle"), ("rdf", "xml"), ("jsonld", "json-ld"))
    ]
    outlines = [outline(graph) for graph in graphs]
    if not outlines[0] == outlines[1] == outlines[2]:
        faults.append("the three serialisations are not the same graph")
    for name, shape in all_shapes:
        conforms, _, text = validate(graphs[0], shacl_graph=shape)
        if not conforms:
            faults.append(f"{name}: {text[:2000]}")
    for subject, predicate, target in graphs[0]:
        for term in (subject, target):
            absolute = "://" in term or str(term).startswith(("mailto:", "tel:"))
            if isinstance(term, URIRef) and (not absolute or term.startswith("file:")):
                faults.append(f"not an absolute IRI: {term}")
        if predicate in (DCTERMS.title, DCTERMS.description, DCAT.keyword):
            if isinstance(target, Literal) and not target.language:
                faults.append(f"no language tag: {target[:60]!r}")
    return len(graphs[0]), faults


def main(site, folder, most=12):
    site = Path(site)
    all_shapes = [(name, shapes(Path(folder) / name)) for name in SHAPES]
    stems = [site / "catalog", site / "restricted" / "catalog"]
    stems += sorted(p.with_suffix("") for p in site.glob("datasets/*/dataset.ttl"))[: int(most)]
    bad = 0
    for stem in stems:
        triples, faults = judge(stem, all_shapes)
        bad += bool(faults)
        print(f"{'FAIL' if faults else 'ok'} {stem.relative_to(site)} {triples} triples")
        for fault in faults[:10]:
            print("    " + fault)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
