package org.hearsay.eval.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// A report while it is being made.
final class Draft {
  final int number;
  final Newsroom room;
  final double hours;
  final String made;
  final List<Unit> units = new ArrayList<>();
  final List<Draft> parents = new ArrayList<>();
  final Set<String> credited = new TreeSet<>();
  String headline = "";
  String dateline = "";
  String byline = "";
  String end = "";
  boolean removed;

  Draft(int number, Newsroom room, double hours, String made) {
    this.number = number;
    this.room = room;
    this.hours = hours;
    this.made = made;
  }

  boolean firstHand() {
    return parents.isEmpty();
  }

  Set<Integer> roots() {
    Set<Integer> roots = new TreeSet<>();
    for (Unit unit : units) {
      if (unit.root() >= 0) {
        roots.add(unit.root());
      }
    }
    return roots;
  }
}
