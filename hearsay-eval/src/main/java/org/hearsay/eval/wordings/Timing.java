package org.hearsay.eval.wordings;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Processor and wall time of one thread, in milliseconds.
final class Timing {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final List<Double> processor = new ArrayList<>();
  private final List<Double> wall = new ArrayList<>();
  private long cpu;
  private long clock;

  void begin() {
    clock = System.nanoTime();
    cpu = THREADS.getCurrentThreadCpuTime();
  }

  void end() {
    processor.add((THREADS.getCurrentThreadCpuTime() - cpu) / 1e6);
    wall.add((System.nanoTime() - clock) / 1e6);
  }

  String shown() {
    return "processor p50 %.1f p95 %.1f ms; wall p50 %.1f p95 %.1f ms"
        .formatted(part(processor, 0.5), part(processor, 0.95), part(wall, 0.5), part(wall, 0.95));
  }

  private static double part(List<Double> times, double share) {
    List<Double> sorted = new ArrayList<>(times);
    Collections.sort(sorted);
    return sorted.isEmpty() ? 0 : sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * share)));
  }
}
