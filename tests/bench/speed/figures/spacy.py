"""Reads lists of texts, one list a line, with spaCy's small model and prints the milliseconds of CPU of each list."""
import json
import sys
import time

import spacy

nlp = spacy.load("en_core_web_sm")
print(json.dumps("ready"), flush=True)
for line in sys.stdin:
    texts = json.loads(line)
    start = time.process_time()
    for text in texts:
        nlp(text)
    print(json.dumps(1000 * (time.process_time() - start)), flush=True)
