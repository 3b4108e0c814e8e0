"""Reads texts (a JSON list on standard input) with spaCy's small model and prints the milliseconds of CPU it took."""
import json
import sys
import time

import spacy

nlp = spacy.load("en_core_web_sm")
texts = json.load(sys.stdin)
for text in texts[:5]:
    nlp(text)
start = time.process_time()
for text in texts:
    nlp(text)
print(json.dumps({"cpu": 1000 * (time.process_time() - start)}))
