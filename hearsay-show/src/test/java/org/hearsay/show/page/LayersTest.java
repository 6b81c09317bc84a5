package org.hearsay.show.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LayersTest {
  private record Sketch(List<Layers.Box> boxes, List<Layers.Link> links) {}

  /// Links in any direction, so circles and parallel links among them.
  private static Sketch random(long seed) {
    Random random = new Random(seed);
    List<Layers.Box> boxes = new ArrayList<>();
    int count = 2 + random.nextInt(40);
    for (int at = 0; at < count; at++) {
      boxes.add(new Layers.Box(60 + random.nextInt(150), 40 + random.nextInt(30)));
    }
    List<Layers.Link> links = new ArrayList<>();
    for (int at = random.nextInt(60); at >= 0; at--) {
      int from = random.nextInt(count);
      int to = random.nextInt(count);
      if (from != to) {
        links.add(new Layers.Link(from, to, random.nextInt(160), random.nextInt(40)));
      }
    }
    return new Sketch(boxes, links);
  }

  @Test
  void anyGraphIsLaidOutWithBoxesApartAndInsideTheDrawing() {
    for (long seed = 0; seed < 60; seed++) {
      Sketch sketch = random(seed);
      Layers.Drawing drawing = Layers.draw(sketch.boxes(), sketch.links());
      assertThat(drawing.boxes()).hasSameSizeAs(sketch.boxes());
      assertThat(drawing.links()).hasSameSizeAs(sketch.links());
      for (int one = 0; one < sketch.boxes().size(); one++) {
        Layers.Point at = drawing.boxes().get(one);
        assertThat(at.x()).as("seed %d", seed).isBetween(0, drawing.width() - sketch.boxes().get(one).width());
        assertThat(at.y()).as("seed %d", seed).isBetween(0, drawing.height() - sketch.boxes().get(one).height());
        for (int other = 0; other < one; other++) {
          assertThat(overlap(sketch, drawing, one, other)).as("seed %d: %d on %d", seed, one, other).isFalse();
        }
      }
    }
  }

  private static boolean overlap(Sketch sketch, Layers.Drawing drawing, int one, int other) {
    Layers.Point a = drawing.boxes().get(one);
    Layers.Point b = drawing.boxes().get(other);
    return a.x() < b.x() + sketch.boxes().get(other).width()
        && b.x() < a.x() + sketch.boxes().get(one).width()
        && a.y() < b.y() + sketch.boxes().get(other).height()
        && b.y() < a.y() + sketch.boxes().get(one).height();
  }

  @Test
  void equalGraphsAreDrawnEqually() {
    for (long seed = 0; seed < 20; seed++) {
      Sketch sketch = random(seed);
      assertThat(Layers.draw(sketch.boxes(), sketch.links())).isEqualTo(Layers.draw(sketch.boxes(), sketch.links()));
    }
  }

  @Test
  void aCopyStandsToTheRightOfWhatItWasCopiedFrom() {
    List<Layers.Box> boxes = List.of(new Layers.Box(100, 40), new Layers.Box(100, 40), new Layers.Box(100, 40));
    Layers.Drawing drawing = Layers.draw(boxes, List.of(new Layers.Link(2, 1, 80, 28), new Layers.Link(1, 0, 80, 28)));
    assertThat(drawing.boxes()).extracting(Layers.Point::x).isSortedAccordingTo((a, b) -> b - a);
    assertThat(drawing.boxes().get(1).x()).isGreaterThan(100 + 80);
  }
}
