"""Writes the trained encoder as int8 ONNX with a pruned vocabulary, and checks it against the model it came from."""

import argparse
import gzip
import json
import os
import time
from hashlib import sha256

import numpy as np
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

from data import LENGTH, batch_of, examples, read, third, tokenizer_of
from model import Stances
from score import report
from train import LAYERS

HELD_TEXTS = 1000
INPUTS = ["ids", "slots", "pairs"]


class Exported(nn.Module):
    """The model with 32-bit inputs."""

    def __init__(self, model):
        super().__init__()
        self.model = model

    def forward(self, ids, slots, pairs):
        return self.model(ids.long(), slots.long(), pairs.long())


def texts(data, corpus):
    """Sentences of the training rows, and texts of open news but those of its held part."""
    for name in ("articles", "dse", "plv"):
        for row in read(os.path.join(data, f"{name}.jsonl")):
            if row["part"] == "train":
                yield row["text"]
    with gzip.open(corpus, "rt", encoding="utf8") as lines:
        documents = [json.loads(line) for line in lines]
    documents.sort(key=lambda document: sha256(document["id"].encode()).hexdigest())
    for document in documents[HELD_TEXTS:]:
        yield from document["text"].split("\n")


def pruned(tokenizer, data, corpus):
    """Ids of the pieces that occur, of the special ones, and of all single characters, so that every word can still be spelt."""
    kept = set()
    for piece, at in tokenizer.get_vocab().items():
        if piece in ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]") or len(piece.removeprefix("##")) == 1:
            kept.add(at)
    lines = [line for line in texts(data, corpus) if line]
    for at in range(0, len(lines), 2000):
        for encoding in tokenizer.encode_batch(lines[at : at + 2000], add_special_tokens=False):
            kept.update(encoding.ids)
    return sorted(kept)


def write_tokenizer(path, kept, out):
    with open(path, encoding="utf8") as file:
        described = json.load(file)
    new = {old: at for at, old in enumerate(kept)}
    vocabulary = described["model"]["vocab"]
    described["model"]["vocab"] = {piece: new[at] for piece, at in sorted(vocabulary.items(), key=lambda item: item[1]) if at in new}
    described["truncation"] = described["padding"] = described["post_processor"] = None
    for token in described["added_tokens"]:
        token["id"] = new[token["id"]]
    with open(out, "w", encoding="utf8") as file:
        json.dump(described, file, ensure_ascii=False, separators=(",", ":"))


def write_model(model, kept, out):
    word = model.encoder.word.weight.data[kept]
    model.encoder.word = nn.Embedding.from_pretrained(word)
    model.encoder.position.data = model.encoder.position.data[:LENGTH].clone()
    plain = f"{out}.plain"
    ones = {
        "ids": torch.ones(2, 40, dtype=torch.int32), "slots": torch.zeros(2, 40, 3, dtype=torch.int32),
        "pairs": torch.zeros(5, 4, 8, dtype=torch.int32),
    }  # fmt: skip
    ones["pairs"][..., 2] = ones["pairs"][..., 4] = 2
    axes = {
        "ids": {0: "rows", 1: "pieces"}, "slots": {0: "rows", 1: "pieces"},
        "pairs": {0: "actors", 1: "mentions"}, "sign": {0: "actors"}, "type": {0: "actors"}, "dse": {0: "actors"},
    }  # fmt: skip
    torch.onnx.export(
        Exported(model).eval(), tuple(ones.values()), plain, input_names=INPUTS, output_names=["sign", "type", "dse"],
        dynamic_axes=axes, opset_version=17, dynamo=False,
    )  # fmt: skip
    quantize_dynamic(plain, out, per_channel=True, weight_type=QuantType.QInt8, op_types_to_quantize=["MatMul", "Gather"])
    os.remove(plain)


def session_of(path):
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    return onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])


def predict(session, rows, vocabulary):
    """As `train.predict`, sentence by sentence; gives the seconds within the session too."""
    found, spent = [], 0.0
    for example in rows:
        inputs = [tensor.numpy().astype(np.int32) for tensor in batch_of([example], training=False, vocabulary=vocabulary)]
        began = time.perf_counter()
        signs, types, _ = session.run(None, dict(zip(INPUTS, inputs)))
        spent += time.perf_counter() - began
        row = example.row
        for (source, target, _), sign, kind in zip(example.pairs, signs.tolist(), types.tolist()):
            found.append({
                "group": row["group"], "start": row["start"], "source": row["actors"][source],
                "target": row["actors"][target], "sign": sign, "type": kind,
            })  # fmt: skip
    return found, spent


def main():
    parser = argparse.ArgumentParser(description="Writes the encoder as int8 ONNX and checks it.")
    parser.add_argument("data")
    parser.add_argument("weights")
    parser.add_argument("out", help="folder with stances.pt; gets stances.onnx and tokenizer.json")
    parser.add_argument("corpus", help="open-news.jsonl.gz")
    parser.add_argument("--without", type=int, help="the third that was held out")
    args = parser.parse_args()
    torch.set_num_threads(1)
    original = args.weights.replace(".onnx", "-tokenizer.json")
    tokenizer = tokenizer_of(original)
    kept = pruned(tokenizer, args.data, args.corpus)
    print(f"{len(kept)} of {tokenizer.get_vocab_size()} pieces kept")
    write_tokenizer(original, kept, os.path.join(args.out, "tokenizer.json"))
    model = Stances(LAYERS, tokenizer.get_vocab_size())
    model.load_state_dict(torch.load(os.path.join(args.out, "stances.pt")))
    path = os.path.join(args.out, "stances.onnx")
    write_model(model, kept, path)
    print(f"{os.path.getsize(path) / 1e6:.1f} MB")

    small = tokenizer_of(os.path.join(args.out, "tokenizer.json"))
    rows = [row for row in read(os.path.join(args.data, "articles.jsonl")) if row["part"] in ("dev", "held") or third(row["group"]) == args.without]
    check(session_of(path), model, rows, tokenizer, small, kept)


def check(session, model, rows, tokenizer, small, kept):
    """Compares all logits of both, with the pieces of the whole vocabulary, then scores the file with its own tokenizer."""
    vocabulary = torch.zeros(tokenizer.get_vocab_size(), dtype=torch.long)
    vocabulary[kept] = torch.arange(len(kept))
    known = examples(rows[:300], "articles", tokenizer)
    differences = []
    model.eval()
    for example in known:
        ids, slots, pairs = batch_of([example], training=False, vocabulary=vocabulary)
        with torch.no_grad():
            expected = model(ids, slots, pairs)[0].numpy()
        inputs = [tensor.numpy().astype(np.int32) for tensor in (ids, slots, pairs)]
        differences.append((session.run(None, dict(zip(INPUTS, inputs)))[0], expected))
    ours, theirs = (np.concatenate(part) for part in zip(*differences))
    same = (ours.argmax(1) == theirs.argmax(1)).mean()
    print(f"{len(ours)} pairs: mean difference of logits {np.abs(ours - theirs).mean():.3f}, same sign {same:.4f}")
    made = examples(rows, "articles", small)
    found, spent = predict(session, made, None)
    pieces = sum(len(example.ids) for example in made)
    print(f"one thread: {len(made)} sentences of {pieces / len(made):.0f} pieces, {len(made) / spent:.0f} a second")
    report(rows, found)


if __name__ == "__main__":
    main()
