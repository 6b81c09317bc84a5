package org.hearsay.train;

import java.util.Map;
import java.util.TreeMap;

/// The share of the peak learning rate at each step: straight lines between given points.
///
/// Written as `0:0,120:1,2000:0`. It counts steps, never time, so that a run can be repeated.
/// Points that lie ahead may be changed when a run is resumed.
final class Schedule {
  private final TreeMap<Integer, Float> points = new TreeMap<>();

  Schedule(String written) {
    for (String point : written.split(",")) {
      String[] parts = point.split(":");
      points.put(Integer.parseInt(parts[0].trim()), Float.parseFloat(parts[1]));
    }
  }

  int steps() {
    return points.lastKey();
  }

  float at(int step) {
    Map.Entry<Integer, Float> before = points.floorEntry(step);
    Map.Entry<Integer, Float> after = points.ceilingEntry(step);
    if (before == null || after == null) {
      return (before == null ? after : before).getValue();
    }
    if (before.getKey().equals(after.getKey())) {
      return before.getValue();
    }
    float way = (float) (step - before.getKey()) / (after.getKey() - before.getKey());
    return before.getValue() + way * (after.getValue() - before.getValue());
  }
}
