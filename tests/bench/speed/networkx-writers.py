"""Reads a graph as GraphML from standard input, writes it in other formats and prints the milliseconds of CPU of each."""
import io
import json
import sys
import time

import networkx

graph = networkx.read_graphml(io.BytesIO(sys.stdin.buffer.read()))
for _, attributes in list(graph.nodes(data=True)) + [(None, edge) for *_, edge in graph.edges(data=True)]:
    for name in [name for name in attributes if name in ("start", "end", "id", "type", "label", "viz")]:
        attributes[f"{name}_"] = attributes.pop(name)


def as_json(out):
    out.write(json.dumps(networkx.node_link_data(graph)).encode())


writers = {
    "gexf": lambda out: networkx.write_gexf(graph, out),
    "graphml": lambda out: networkx.write_graphml_xml(graph, out),
    "json": as_json,
}
taken = {}
for name, write in writers.items():
    times = []
    for _ in range(3):
        start = time.process_time()
        write(io.BytesIO())
        times.append(1000 * (time.process_time() - start))
    taken[name] = sorted(times)[1]
print(json.dumps(taken))
