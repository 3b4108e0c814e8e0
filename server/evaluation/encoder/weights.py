"""Weights of e5-small-v2 out of its int8 ONNX, dequantized."""

import numpy as np
import onnx
import torch
from onnx import numpy_helper

PARTS = [
    "attention.self.query",
    "attention.self.key",
    "attention.self.value",
    "attention.output.dense",
    "intermediate.dense",
    "output.dense",
]


def dequantized(path, layers):
    """Gives the state of an encoder of the first `layers` layers: `embeddings.*` and `layer.N.*`."""
    graph = onnx.load(path).graph
    tensors = {tensor.name: tensor for tensor in graph.initializer}

    def plain(name):
        return torch.from_numpy(numpy_helper.to_array(tensors[name]).astype(np.float32).copy())

    def real(stem):
        return (plain(f"{stem}_quantized") - plain(f"{stem}_zero_point")) * plain(f"{stem}_scale")

    stem_of = {
        node.name.removesuffix("/MatMul_quant").lstrip("/").replace("/", "."): node.input[1].removesuffix("_quantized")
        for node in graph.node
        if node.op_type == "MatMulInteger"
    }
    state = {f"embeddings.{kind}": real(f"embeddings.{kind}_embeddings.weight") for kind in ("word", "position", "token_type")}
    for end in ("weight", "bias"):
        state[f"embeddings.norm.{end}"] = plain(f"embeddings.LayerNorm.{end}")
    for n in range(layers):
        for part in PARTS:
            state[f"layer.{n}.{part}.weight"] = real(stem_of[f"encoder.layer.{n}.{part}"]).T.contiguous()
            state[f"layer.{n}.{part}.bias"] = plain(f"encoder.layer.{n}.{part}.bias")
        for norm in ("attention.output.LayerNorm", "output.LayerNorm"):
            for end in ("weight", "bias"):
                state[f"layer.{n}.{norm}.{end}"] = plain(f"encoder.layer.{n}.{norm}.{end}")
    return state
