"""Scores predictions of signed pairs as `npm run eval -- --set sentences` does: optional stances count neither way."""

import math

from model import SIGNS


def read_of(prediction):
    """Probability that there is a stance, and its likeliest sign."""
    logits = prediction["sign"]
    top = max(logits)
    odds = [math.exp(x - top) for x in logits]
    return 1 - odds[0] / sum(odds), SIGNS[max(range(1, len(SIGNS)), key=lambda i: logits[i])]


def outcomes(rows, predictions):
    """Of each predicted pair its probability and whether it is right (None: optional), and the number of pairs to find."""
    gold, keys = {}, {(row["group"], row["start"]) for row in rows}
    for row in rows:
        for pair in row["gold"]:
            key = (row["group"], row["start"], row["actors"][pair["source"]], row["actors"][pair["target"]], pair["polarity"])
            gold[key] = gold.get(key, False) or not pair["optional"]
    found = []
    for p in predictions:
        if (p["group"], p["start"]) not in keys:
            continue
        sure, sign = read_of(p)
        right = gold.get((p["group"], p["start"], p["source"], p["target"], sign))
        found.append((sure, False if right is None else True if right else None))
    return sorted(found, key=lambda item: -item[0]), sum(gold.values())


def measured(found, wanted, threshold):
    right = sum(1 for sure, ok in found if sure >= threshold and ok)
    wrong = sum(1 for sure, ok in found if sure >= threshold and ok is False)
    precision, recall = right / max(1, right + wrong), right / max(1, wanted)
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def best(found, wanted):
    return max((measured(found, wanted, at / 50)[2], at / 50) for at in range(2, 49))[1]


def report(rows, predictions):
    sets = {}
    for row in rows:
        corpus, part = row["group"].split()[0], row["part"]
        names = [f"{part} {corpus}"]
        names.append("held old" if part == "held" and corpus != "open-news" else f"{part} all")
        for name in names:
            sets.setdefault(name, []).append(row)
    reference = None
    for name in sorted(sets, key=lambda name: (name != "train all", name)):
        found, wanted = outcomes(sets[name], predictions)
        threshold = best(found, wanted)
        reference = reference or threshold
        p, r, f = measured(found, wanted, threshold)
        fixed = measured(found, wanted, reference)
        print(
            f"{name}: {len(sets[name])} sentences, {wanted} pairs: "
            f"P {p:.3f} R {r:.3f} F1 {f:.3f} at {threshold:.2f}; at {reference:.2f} "
            f"P {fixed[0]:.3f} R {fixed[1]:.3f} F1 {fixed[2]:.3f}"
        )
