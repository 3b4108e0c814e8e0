"""Reads a GraphML file; for each name of a format on standard input, writes the graph so and prints the milliseconds of CPU."""
import io
import json
import sys
import time

import networkx

graph = networkx.read_graphml(sys.argv[1])
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
print(json.dumps(list(writers)), flush=True)
for line in sys.stdin:
    start = time.process_time()
    writers[json.loads(line)](io.BytesIO())
    print(json.dumps(1000 * (time.process_time() - start)), flush=True)
