"""Trains the encoder of stances. See README.md."""

import argparse
import json
import os
import random
import time

import torch
from torch.nn import functional as F

from data import batch_of, examples, read, third, tokenizer_of
from model import Stances
from score import report
from weights import dequantized

LAYERS, BATCH, RATE, HEAD_RATE, WARM = 6, 16, 1.5e-4, 1e-3, 0.08
# Who goes on from a trained model learns at this share of the rates.
LATER = 0.45


def batches(rows):
    """Batches of like length, in random order."""
    rows = random.sample(rows, len(rows))
    chunks = [sorted(rows[at : at + 32 * BATCH], key=lambda row: len(row.ids)) for at in range(0, len(rows), 32 * BATCH)]
    made = [chunk[at : at + BATCH] for chunk in chunks for at in range(0, len(chunk), BATCH)]
    random.shuffle(made)
    return made


def any_of(logits, allowed):
    """Minus the log of the probability of any of the allowed classes."""
    mask = torch.tensor([[0 if i in classes else -1e4 for i in range(logits.shape[1])] for classes in allowed])
    return logits.logsumexp(-1) - (logits + mask).logsumexp(-1)


def loss_of(model, group):
    with torch.autocast("cpu", torch.bfloat16):
        signs, types, dse = model(*batch_of(group, training=True))
    signs, types, dse = signs.float(), types.float(), dse.float()
    kinds = [example.kind for example in group for _ in example.pairs]
    targets = [target for example in group for target in example.targets]
    total = torch.zeros(())
    weights = {"articles": (1, 0.1), "plv": (0.05, 0.2)}
    own = [i for i, kind in enumerate(kinds) if kind in weights]
    if own:
        scale = torch.tensor([weights[kinds[i]][0] * targets[i][2] for i in own])
        total = total + (any_of(signs[own], [targets[i][0] for i in own]) * scale).sum()
    typed = [i for i in own if targets[i][1]]
    if typed:
        scale = torch.tensor([weights[kinds[i]][1] * targets[i][2] for i in typed])
        total = total + (any_of(types[typed], [targets[i][1] for i in typed]) * scale).sum()
    given = [i for i, kind in enumerate(kinds) if kind == "dse"]
    if given:
        total = total + 0.5 * any_of(dse[given], [targets[i][0] for i in given]).sum()
    return total / len(kinds)


def train(model, rows, dse, epochs, out, rates=1.0):
    model.encoder.word.weight.requires_grad = False
    slow = [p for name, p in model.encoder.named_parameters() if p.requires_grad and name != "slot.weight"]
    fast = [*model.pairs.parameters(), model.encoder.slot.weight]
    optimizer = torch.optim.AdamW([{"params": slow, "lr": rates * RATE}, {"params": fast, "lr": rates * HEAD_RATE}], weight_decay=0.01)
    share = round(0.4 * len(dse))
    steps = epochs * -(-(len(rows) + share) // BATCH)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(step / (WARM * steps), max(0, (steps - step) / (steps * (1 - WARM)))) if steps else 0
    )
    began, seen, mean = time.time(), 0, None
    for epoch in range(epochs):
        model.train()
        for group in batches(rows + random.sample(dse, share)):
            loss = loss_of(model, group)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(slow + fast, 1.0)
            optimizer.step()
            schedule.step()
            seen += 1
            mean = loss.item() if mean is None else 0.98 * mean + 0.02 * loss.item()
            if seen % 100 == 0 or seen == 5:
                print(f"epoch {epoch} step {seen}/{steps} loss {mean:.4f} {time.time() - began:.0f} s", flush=True)
        torch.save(model.state_dict(), os.path.join(out, "stances.pt"))


@torch.no_grad()
def predict(model, rows):
    """Rows with group, start, ids of the two actors, logits of sign and type; one for each pair that was asked."""
    model.eval()
    found = []
    order = sorted(rows, key=lambda row: len(row.ids))
    for at in range(0, len(order), 32):
        group = order[at : at + 32]
        with torch.autocast("cpu", torch.bfloat16):
            signs, types, _ = model(*batch_of(group, training=False))
        logits = iter(zip(signs.float().tolist(), types.float().tolist()))
        for example in group:
            row = example.row
            for source, target, _ in example.pairs:
                sign, kind = next(logits)
                found.append({
                    "group": row["group"], "start": row["start"], "source": row["actors"][source],
                    "target": row["actors"][target],
                    "sign": [round(x, 4) for x in sign], "type": [round(x, 4) for x in kind],
                })  # fmt: skip
    return found


def main():
    parser = argparse.ArgumentParser(description="Trains the encoder of stances.")
    parser.add_argument("data", help="folder with the rows of npm run export:encoder")
    parser.add_argument("weights", help="e5-small-v2-q.onnx, its tokenizer beside it as e5-small-v2-q-tokenizer.json")
    parser.add_argument("out", help="folder for the model and its predictions")
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--part", type=float, default=1, help="train on this share of the rows only")
    parser.add_argument("--without", type=int, choices=[0, 1, 2], help="hold out this third of the documents and predict it")
    parser.add_argument("--predict", action="store_true", help="do not train: predict with the model in OUT")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--after", help="go on from the model in this folder")
    args = parser.parse_args()
    random.seed(args.seed)
    torch.manual_seed(args.seed)
    torch.set_num_threads(int(os.environ.get("THREADS", "2")))
    os.makedirs(args.out, exist_ok=True)
    tokenizer = tokenizer_of(args.weights.replace(".onnx", "-tokenizer.json"))
    articles = read(os.path.join(args.data, "articles.jsonl"))
    own = [row for row in articles if row["part"] == "train" and third(row["group"]) != args.without]
    own = random.sample(own, round(args.part * len(own)))
    train_rows = examples(own, "articles", tokenizer) + examples(read(os.path.join(args.data, "plv.jsonl")), "plv", tokenizer)
    # Sentences of directed sentiment stand in both files.
    out_of = {row["group"] for row in articles if third(row["group"]) == args.without}
    dse = [row for row in read(os.path.join(args.data, "dse.jsonl")) if row["group"] not in out_of]
    dse = examples(random.sample(dse, round(args.part * len(dse))), "dse", tokenizer)
    model = Stances(LAYERS, tokenizer.get_vocab_size())
    if args.predict:
        model.load_state_dict(torch.load(os.path.join(args.out, "stances.pt")))
    else:
        if args.after:
            model.load_state_dict(torch.load(os.path.join(args.after, "stances.pt")))
        else:
            model.encoder.load(dequantized(args.weights, LAYERS))
        print(f"{len(train_rows)} rows, {sum(len(e.pairs) for e in train_rows)} pairs; {len(dse)} of directed sentiment")
        train(model, train_rows, dse, args.epochs, args.out, LATER if args.after else 1.0)
    tested = [row for row in articles if row["part"] in ("dev", "held") or third(row["group"]) == args.without]
    predictions = predict(model, examples(tested, "articles", tokenizer))
    with open(os.path.join(args.out, "predictions.jsonl"), "w", encoding="utf8") as file:
        file.writelines(f"{json.dumps(row)}\n" for row in predictions)
    report(tested, predictions)


if __name__ == "__main__":
    main()
