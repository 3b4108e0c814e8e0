"""One pass over a sentence; a head over ordered pairs of its actors."""

import torch
from torch import nn
from torch.nn import functional as F

WIDTH, HEADS, INNER, DEEP = 384, 12, 1536, 256
SLOTS = 16
BUCKETS = 16
SIGNS = ["none", "positive", "negative", "neutral"]
TYPES = [
    "AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT", "REQUEST",
    "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
]  # fmt: skip


class Layer(nn.Module):
    def __init__(self, dropout):
        super().__init__()
        self.query, self.key, self.value, self.out = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.up, self.down = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.norm1, self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12), nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = dropout

    def forward(self, x, mask):
        batch, length, _ = x.shape

        def split(y):
            return y.view(batch, length, HEADS, WIDTH // HEADS).transpose(1, 2)

        query, key, value = split(self.query(x)), split(self.key(x)), split(self.value(x))
        attention = (query @ key.transpose(2, 3)) * (WIDTH // HEADS) ** -0.5 + mask
        mixed = attention.softmax(-1).to(value.dtype) @ value
        mixed = self.out(mixed.transpose(1, 2).reshape(batch, length, WIDTH))
        x = self.norm1(x + F.dropout(mixed, self.dropout, self.training))
        return self.norm2(x + F.dropout(self.down(F.gelu(self.up(x))), self.dropout, self.training))


class Encoder(nn.Module):
    def __init__(self, layers, vocabulary, dropout=0.1):
        super().__init__()
        self.word = nn.Embedding(vocabulary, WIDTH)
        self.position = nn.Parameter(torch.zeros(512, WIDTH))
        self.slot = nn.Embedding(SLOTS + 1, WIDTH, padding_idx=0)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(layers))
        self.dropout = dropout
        nn.init.normal_(self.slot.weight, std=0.02)
        self.slot.weight.data[0] = 0

    def forward(self, ids, slots):
        """`ids`: batch x length, 0 pads; `slots`: batch x length x n, 0 for none."""
        x = self.word(ids) + self.slot(slots).sum(2) + self.position[: ids.shape[1]]
        x = F.dropout(self.norm(x), self.dropout, self.training)
        mask = ((ids == 0).float() * -1e4)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, mask)
        return x

    def load(self, state):
        """Takes what `weights.dequantized` gives."""
        names = {
            "query": "attention.self.query", "key": "attention.self.key", "value": "attention.self.value",
            "out": "attention.output.dense", "up": "intermediate.dense", "down": "output.dense",
            "norm1": "attention.output.LayerNorm", "norm2": "output.LayerNorm",
        }  # fmt: skip
        own = {
            "word.weight": state["embeddings.word"],
            # All pieces are of the first of the two kinds that the weights know.
            "position": state["embeddings.position"] + state["embeddings.token_type"][0],
            "norm.weight": state["embeddings.norm.weight"], "norm.bias": state["embeddings.norm.bias"],
            "slot.weight": self.slot.weight.data,
        }  # fmt: skip
        for n in range(len(self.layers)):
            for name, theirs in names.items():
                for end in ("weight", "bias"):
                    own[f"layers.{n}.{name}.{end}"] = state[f"layer.{n}.{theirs}.{end}"]
        self.load_state_dict(own)


class Pairs(nn.Module):
    """The head: pairs of mentions to 256, their maximum over the mentions of a pair of actors to logits."""

    def __init__(self):
        super().__init__()
        self.bucket = nn.Embedding(2 * BUCKETS, 32)
        self.deep = nn.Linear(5 * WIDTH + 32, DEEP)
        self.to_sign, self.to_type, self.to_dse = nn.Linear(DEEP, len(SIGNS)), nn.Linear(DEEP, len(TYPES)), nn.Linear(DEEP, 3)

    def forward(self, x, pairs):
        """
        `pairs`: actors x mentions x 8 - row of the batch, source start and end, target start and end, between start and end,
        bucket; ends excluded; row -1 pads.
        """
        x = x.float()
        sums = F.pad(x.cumsum(1), (0, 0, 1, 0))
        row = pairs[..., 0].clamp(min=0)

        def mean(start, end):
            total = sums[row, pairs[..., end]] - sums[row, pairs[..., start]]
            return total / (pairs[..., end] - pairs[..., start]).clamp(min=1)[..., None]

        source, target, between = mean(1, 2), mean(3, 4), mean(5, 6)
        first = x[:, 0][row]
        deep = torch.cat([source, target, source * target, first, between, self.bucket(pairs[..., 7])], -1)
        deep = F.gelu(self.deep(F.dropout(deep, 0.1, self.training)))
        deep = deep.masked_fill((pairs[..., 0] < 0)[..., None], -1e4).amax(1)
        deep = F.dropout(deep, 0.1, self.training)
        return self.to_sign(deep), self.to_type(deep), self.to_dse(deep)


class Stances(nn.Module):
    def __init__(self, layers, vocabulary):
        super().__init__()
        self.encoder, self.pairs = Encoder(layers, vocabulary), Pairs()

    def forward(self, ids, slots, pairs):
        return self.pairs(self.encoder(ids, slots), pairs)
