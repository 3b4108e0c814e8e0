"""Reads exported files with programs that are not part of the project and prints what they saw as JSON.

Usage: read_tables.py FOLDER; reads what it has a library for, and names the libraries that are not there.
"""
import csv
import importlib
import json
import pathlib
import sys

seen = {"missing": []}


def library(name):
    try:
        return importlib.import_module(name)
    except ImportError:
        seen["missing"].append(name)
        return None


networkx = library("networkx")
igraph = library("igraph")
parquet = library("pyarrow.parquet")


def of_networkx(graph):
    return {
        "nodes": [{"id": node, **values} for node, values in graph.nodes(data=True)],
        "edges": [{"source": a, "target": b, **values} for a, b, values in graph.edges(data=True)],
        "directed": graph.is_directed(),
    }


def of_igraph(graph):
    return {
        "nodes": [node.attributes() for node in graph.vs],
        "edges": [{"source": e.source, "target": e.target, **e.attributes()} for e in graph.es],
        "directed": graph.is_directed(),
    }


def of_csv(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def of_parquet(path):
    table = parquet.read_table(path)
    return {"types": {field.name: str(field.type) for field in table.schema}, "rows": table.to_pylist()}


for path in sorted(pathlib.Path(sys.argv[1]).iterdir()):
    if path.name.endswith(".node-link.json") and networkx:
        seen[path.name] = of_networkx(networkx.node_link_graph(json.loads(path.read_text())))
    elif path.name.endswith(".cyjs") and networkx:
        seen[path.name] = of_networkx(networkx.cytoscape_graph(json.loads(path.read_text())))
    elif path.name.endswith(".days.gexf") and networkx:
        seen[path.name] = of_networkx(networkx.read_gexf(path))
    elif path.name.endswith(".net"):
        if networkx:
            seen[path.name] = of_networkx(networkx.read_pajek(path))
        if igraph:
            seen[path.name + " igraph"] = of_igraph(igraph.Graph.Read_Pajek(str(path)))
    elif path.name.endswith(".statements.csv"):
        seen[path.name] = of_csv(path)
    elif path.name.endswith(".parquet") and parquet:
        seen[path.name] = of_parquet(path)
json.dump(seen, sys.stdout, default=str)
