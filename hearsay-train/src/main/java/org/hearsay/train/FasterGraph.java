package org.hearsay.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.train.OnnxWeights.Node;

/// Rewrites a BERT graph so that ONNX Runtime needs less time on a CPU for the same answer.
///
/// - Layer norms become instance norms over the places of one text, then weight and bias: the runtime adds
///   up a layer norm number by number, an instance norm several at once.
/// - The mask of the attention goes: windows come one at a time and have no padding.
final class FasterGraph {
  private static final String PLACES = "norm/places";
  private static final String ONES = "norm/ones";
  private static final String ZEROS = "norm/zeros";
  private static final float NORM_EPSILON = 1e-12f;
  private static final List<String> NORM_TYPES =
      List.of("ReduceMean", "Sub", "Pow", "Constant", "Add", "Sqrt", "Div", "Mul");

  private FasterGraph() {}

  static byte[] of(byte[] file) {
    OnnxWeights graph = new OnnxWeights(file);
    Map<String, String> normalised = new HashMap<>();
    Map<String, String> weights = new HashMap<>();
    TreeMap<Integer, byte[]> fields = new TreeMap<>();
    boolean first = true;
    for (Node node : graph.nodes()) {
      List<byte[]> instead = new ArrayList<>();
      int at = node.name().lastIndexOf("/LayerNorm/");
      if (at >= 0 && NORM_TYPES.contains(node.type())) {
        String norm = node.name().substring(0, at);
        switch (node.name().substring(at + "/LayerNorm/".length())) {
          case "ReduceMean" -> normalised.put(norm, node.inputs().getFirst());
          case "Mul" -> weights.put(norm, parameter(node, "weight"));
          case "Add_1" -> {
            String input = normalised.get(norm);
            instead.add(norm(input, norm + "/normalised"));
            instead.add(ProtoWriter.node("Mul", List.of(norm + "/normalised", weights.get(norm)), norm + "/weighted"));
            instead.add(
                ProtoWriter.node(
                    "Add", List.of(norm + "/weighted", parameter(node, "bias")), node.outputs().getFirst()));
          }
          default -> {}
        }
      } else if (node.name().endsWith("/attention/self/Add")) {
        instead.add(ProtoWriter.node("Identity", List.of(node.inputs().getFirst()), node.outputs().getFirst()));
      } else {
        continue;
      }
      if (first) {
        instead.addAll(0, places());
        first = false;
      }
      fields.put(node.start(), ProtoWriter.fields(OnnxWeights.GRAPH_NODE, instead));
    }
    byte[] rewritten = graph.withFields(fields, new byte[0]);
    return new OnnxWeights(rewritten).upTo(graph.answer());
  }

  private static String parameter(Node node, String ending) {
    return node.inputs().stream().filter(input -> input.endsWith(ending)).findFirst().orElseThrow();
  }

  /// As many ones and zeros as the text has places.
  private static List<byte[]> places() {
    byte[] second = ProtoWriter.tensor("", ProtoWriter.INT64, new long[] {1}, ProtoWriter.littleEndian(1L));
    return List.of(
        ProtoWriter.node("Shape", List.of("input_ids"), "norm/shape"),
        ProtoWriter.node("Constant", List.of(), "norm/second", ProtoWriter.attribute("value", second)),
        ProtoWriter.node("Gather", List.of("norm/shape", "norm/second"), PLACES),
        filled(ONES, 1),
        filled(ZEROS, 0));
  }

  private static byte[] filled(String name, float value) {
    byte[] tensor = ProtoWriter.tensor("", ProtoWriter.FLOAT, new long[] {1}, ProtoWriter.littleEndian(value));
    return ProtoWriter.node("ConstantOfShape", List.of(PLACES), name, ProtoWriter.attribute("value", tensor));
  }

  private static byte[] norm(String input, String output) {
    return ProtoWriter.node(
        "InstanceNormalization", List.of(input, ONES, ZEROS), output, ProtoWriter.attribute("epsilon", NORM_EPSILON));
  }
}
