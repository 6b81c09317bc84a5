package org.hearsay.train;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.TreeMap;
import org.hearsay.model.AttributionFinder;
import org.hearsay.model.ModelFiles;
import org.junit.jupiter.api.Test;

/// On the graph that is shipped, which training wrote.
class OnnxWeightsTest {
  private static byte[] shipped() throws IOException {
    try (InputStream in = ModelFiles.english().open(AttributionFinder.ENCODER)) {
      return in.readAllBytes();
    }
  }

  @Test
  void aGraphThatIsNotChangedIsWrittenAsItWasRead() throws IOException {
    byte[] file = shipped();
    assertThat(new OnnxWeights(file.clone()).withFields(new TreeMap<>(), new byte[0])).isEqualTo(file);
  }

  @Test
  void theRuntimeTakesALowerPartOfTheGraph() throws Exception {
    byte[] file = shipped();
    OnnxWeights graph = new OnnxWeights(file);
    List<OnnxWeights.Node> nodes = graph.nodes();
    // The answer of a graph is made of floats; what is quantized within it is made of bytes.
    String middle =
        nodes.stream()
            .skip(nodes.size() / 2)
            .filter(node -> node.type().equals("Add"))
            .findFirst()
            .orElseThrow()
            .outputs()
            .getFirst();
    byte[] lower = graph.upTo(middle);
    assertThat(lower.length).isLessThan(file.length);
    assertThat(new OnnxWeights(lower).answer()).isEqualTo(middle);
    try (OrtSession session = OrtEnvironment.getEnvironment().createSession(lower)) {
      assertThat(session.getOutputNames()).containsExactly(middle);
    }
  }

  @Test
  void valuesThatArePutAreReadAgain() throws IOException {
    OnnxWeights graph = new OnnxWeights(shipped());
    String name = "embeddings.position_embeddings.weight";
    float[] values = graph.floats(name);
    values[0] += 1;
    graph.put(name, values);
    assertThat(new OnnxWeights(graph.withFields(new TreeMap<>(), new byte[0])).floats(name)).isEqualTo(values);
  }
}
