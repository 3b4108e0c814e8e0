"""Reads exported files with the programs that they are for and prints what these saw as JSON.

Usage: read_stances.py FOLDER; reads what it has a library for.
"""
import csv
import functools
import importlib
import io
import json
import pathlib
import sys
import warnings
import zipfile

warnings.filterwarnings("ignore")
seen = {}


@functools.cache
def library(name):
    try:
        return importlib.import_module(name)
    except ImportError:
        return None


def of_zip(path):
    with zipfile.ZipFile(path) as archive:
        return {"broken": archive.testzip(), "files": {name: archive.read(name).decode("utf-8") for name in archive.namelist()}}


def of_neo4j(path):
    files = of_zip(path)["files"]
    return {name: list(csv.DictReader(io.StringIO(text, newline=""), strict=True)) for name, text in files.items()}


def of_rdf(folder, stem):
    rdflib, compare = library("rdflib"), library("rdflib.compare")
    turtle = rdflib.Graph().parse(folder / f"{stem}.ttl", format="turtle")
    json_ld = rdflib.Graph().parse(folder / f"{stem}.jsonld", format="json-ld")
    quotations = turtle.query(
        """
        PREFIX sem: <http://semanticweb.cs.vu.nl/2009/11/sem/>
        PREFIX oa: <http://www.w3.org/ns/oa#>
        PREFIX schema: <https://schema.org/>
        PREFIX demarche: <urn:demarche:term:>
        SELECT ?source ?type ?exact WHERE {
          ?annotation oa:hasBody ?stance ; oa:hasTarget/oa:hasSelector/oa:exact ?exact ;
            oa:hasTarget/oa:hasSource/a schema:NewsArticle .
          ?stance a sem:Event ; sem:eventType ?type ; demarche:source/schema:name ?source .
        }"""
    )
    return {
        "triples": len(turtle),
        "same": compare.isomorphic(turtle, json_ld),
        "quotations": sorted([str(source), str(kind), str(exact)] for source, kind, exact in quotations),
    }


def of_stix(path):
    stix = library("stix2validator")
    result = stix.validate_file(str(path), stix.ValidationOptions(version="2.1", disabled=["custom-prefix"]))
    bundle = json.loads(path.read_text())
    return {"valid": result.is_valid, "errors": [str(error) for one in result.object_results for error in one.errors or []],
            "types": [one["type"] for one in bundle["objects"]], "ids": [one["id"] for one in bundle["objects"]]}


def of_ftm(path):
    ftm = library("followthemoney")
    lost, proxies = [], []
    for line in path.read_text().split("\n")[:-1]:
        data = json.loads(line)
        proxy = ftm.model.get_proxy({"id": data["id"], "schema": data["schema"]})
        for name, values in data["properties"].items():
            for value in values:
                proxy.add(name, value)
            if len(proxy.get(name)) != len(values):
                lost.append([data["schema"], name, values])
        proxies.append(data)
    ids = {one["id"] for one in proxies}
    ends = [value for one in proxies for name in ("subject", "object", "proof", "involved") for value in one["properties"].get(name, [])]
    return {"schemata": [one["schema"] for one in proxies], "lost": lost, "dangling": [end for end in ends if end not in ids]}


folder = pathlib.Path(sys.argv[1])
for path in sorted(folder.iterdir()):
    if path.name.endswith(".obsidian.zip"):
        seen[path.name] = of_zip(path)
    elif path.name.endswith(".neo4j.zip"):
        seen[path.name] = of_neo4j(path)
    elif path.name.endswith(".ttl") and library("rdflib"):
        seen[path.name] = of_rdf(folder, path.name[: -len(".ttl")])
    elif path.name.endswith(".stix.json") and library("stix2validator"):
        seen[path.name] = of_stix(path)
    elif path.name.endswith(".ftm.json") and library("followthemoney"):
        seen[path.name] = of_ftm(path)
    elif path.name.endswith(".dna.csv"):
        with open(path, encoding="utf-8", newline="") as file:
            seen[path.name] = list(csv.DictReader(file, strict=True))
json.dump(seen, sys.stdout)
