"""Reads exported graphs with programs that are not part of the project and prints what they saw as JSON.

Usage: read_exports.py FOLDER; reads every N.gexf, N.graphml, N.csv and N.dot in it.
"""
import csv
import json
import pathlib
import subprocess
import sys

import igraph
import networkx


def of_networkx(graph):
    return {
        "nodes": [{"id": node, **values} for node, values in graph.nodes(data=True)],
        "edges": [{"source": a, "target": b, **values} for a, b, values in graph.edges(data=True)],
        "name": graph.graph.get("name"),
        "directed": graph.is_directed(),
    }


def of_igraph(graph):
    ids = graph.vs["id"] if graph.vcount() else []
    return {
        "nodes": [node.attributes() for node in graph.vs],
        "edges": [{"source": ids[e.source], "target": ids[e.target], **e.attributes()} for e in graph.es],
        "directed": graph.is_directed(),
    }


def of_dot(path):
    done = subprocess.run(["dot", "-Tdot_json", str(path)], capture_output=True, check=True)
    graph = json.loads(done.stdout.decode("utf-8"), strict=False)
    nodes = graph.get("objects", [])
    names = {node["_gvid"]: node["name"] for node in nodes}
    edges = [{**e, "source": names[e["tail"]], "target": names[e["head"]]} for e in graph.get("edges", [])]
    return {"nodes": nodes, "edges": edges, "name": graph.get("label"), "directed": graph["directed"]}


def of_csv(path):
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, strict=True))
    return {"header": rows[0], "rows": rows[1:]}


seen = {}
for path in sorted(pathlib.Path(sys.argv[1]).iterdir()):
    if path.suffix == ".gexf":
        seen[path.name] = of_networkx(networkx.read_gexf(path))
    elif path.suffix == ".graphml":
        seen[path.name] = of_networkx(networkx.read_graphml(path))
        seen[path.name + " igraph"] = of_igraph(igraph.Graph.Read_GraphML(str(path)))
    elif path.suffix == ".csv":
        seen[path.name] = of_csv(path)
    elif path.suffix == ".dot":
        seen[path.name] = of_dot(path)
json.dump(seen, sys.stdout)
