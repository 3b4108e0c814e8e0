"""Rows of the export as what the model takes: pieces, slots and pairs of actors."""

import json
import random
from hashlib import sha256

import torch
from tokenizers import Tokenizer

from model import BUCKETS, SIGNS, SLOTS, TYPES

LENGTH, MENTIONS = 128, 6
# Actors that are paired: more are lists.
ACTORS = 10
LOWER = {"i", "we", "he", "she", "it", "they", "you", "the", "a", "an", "his", "her", "its", "their", "our", "my", "this", "that", "these", "those", "both", "all", "who", "which"}  # fmt: skip


def tokenizer_of(path):
    tokenizer = Tokenizer.from_file(path)
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def read(path):
    with open(path, encoding="utf8") as lines:
        return [json.loads(line) for line in lines]


def third(group):
    """Which third of the documents a document belongs to."""
    return int(sha256(group.encode()).hexdigest()[:8], 16) % 3


def named(text):
    return any(word[:1].isupper() and word.lower() not in LOWER for word in text.split())


class Example:
    """A sentence: pieces, mentions as spans of pieces, and the ordered pairs of actors that are asked for."""

    def __init__(self, row, kind, tokenizer):
        self.row, self.kind = row, kind
        cls, sep, self.mask = (tokenizer.token_to_id(token) for token in ("[CLS]", "[SEP]", "[MASK]"))
        encoding = tokenizer.encode(row["text"], add_special_tokens=False)
        self.ids = [cls, *encoding.ids[: LENGTH - 2], sep]
        self.mentions = sorted(span for mention in row["mentions"] if (span := self._span(mention, encoding, row["text"])))
        self.pairs = self._pairs(kind)
        self.targets = self._targets()

    def _span(self, mention, encoding, text):
        pieces = encoding.offsets[: LENGTH - 2]
        inside = [i for i, (start, end) in enumerate(pieces) if end > mention["start"] and start < mention["end"]]
        if not inside:
            return None
        return (inside[0] + 1, inside[-1] + 2, tuple(mention["slots"]), named(text[mention["start"] : mention["end"]]))

    def _pairs(self, kind):
        """Ordered pairs of actors, each with up to six of its nearest pairs of mentions."""
        spans = {}
        for start, end, actors, _ in self.mentions:
            for actor in actors:
                spans.setdefault(actor, []).append((start, end))
        here = list(spans)[:ACTORS]
        asked = {"dse": [(0, 1), (1, 0)], "plv": [(0, 1)]}.get(kind) or [(a, b) for a in here for b in here if a != b]
        pairs = [(a, b, self._nearest(spans[a], spans[b])) for a, b in asked if a in here and b in here]
        return [pair for pair in pairs if pair[2]]

    def _nearest(self, sources, targets):
        found = []
        for a in sources:
            for b in targets:
                if a == b:
                    continue
                low, high = min(a[1], b[1]), max(a[0], b[0])
                distance = max(0, high - low)
                bucket = min(BUCKETS - 1, distance if distance < 8 else 4 + distance.bit_length() + (distance >> 4))
                found.append((distance, *a, *b, min(low, high), high, 2 * bucket + (a[0] > b[0])))
        return [pair[1:] for pair in sorted(found)[:MENTIONS]]

    def _targets(self):
        """Per pair: signs, types, and the weight of it; of an optional stance .4."""
        gold = {}
        for pair in self.row["gold"]:
            gold.setdefault((pair["source"], pair["target"]), []).append(pair)
        targets = []
        for source, target, *_ in self.pairs:
            found = gold.get((source, target), [])
            sure = [pair for pair in found if not pair["optional"]] or found
            signs = {SIGNS.index(pair["polarity"]) for pair in sure} or {0}
            types = {name for pair in sure for name in pair["types"]}
            if types - set(TYPES):
                types = {"CONCEDE", "RETREAT"}
            weight = 0.4 if found and all(pair["optional"] for pair in found) else 1.0
            targets.append((signs, {TYPES.index(name) for name in types}, weight))
        return targets


def examples(rows, kind, tokenizer):
    made = (Example(row, kind, tokenizer) for row in rows)
    return [example for example in made if example.pairs]


def batch_of(group, training, vocabulary=None):
    """Tensors of some examples: ids, slots, pairs. In training slots are shuffled, and half of the batches have names masked."""
    length = max(len(example.ids) for example in group)
    masking = training and random.random() < 0.5
    ids, slots, pairs = [], [], []
    for row, example in enumerate(group):
        rest = length - len(example.ids)
        pieces, slotted = [*example.ids, *[0] * rest], [[] for _ in range(length)]
        order = random.sample(range(1, SLOTS + 1), SLOTS) if training else list(range(1, SLOTS + 1))
        masked, met = {}, {}
        for start, end, actors, name in example.mentions:
            given = [order[met.setdefault(actor, len(met)) % SLOTS] for actor in actors]
            for piece in range(start, end):
                slotted[piece] += [slot for slot in given if slot not in slotted[piece]]
            if masking and name and masked.setdefault(actors[0], random.random() < 0.5):
                pieces[start:end] = [example.mask] * (end - start)
        ids.append(pieces)
        slots.append([(*found, 0, 0, 0)[:3] for found in slotted])
        for *_, spans in example.pairs:
            pairs.append([(row, *span) for span in spans])
    width = max(len(spans) for spans in pairs)
    table = torch.tensor([spans + [(-1, 0, 0, 0, 0, 0, 0, 0)] * (width - len(spans)) for spans in pairs])
    ids = torch.tensor(ids)
    return ids if vocabulary is None else vocabulary[ids], torch.tensor(slots), table
