package org.hearsay.quote.linear;

import java.util.ArrayList;
import java.util.List;

/// A run of tokens of one role.
///
/// @param role as [Label] numbers them
/// @param first token, from 0
/// @param last token, included
/// @param resumes whether it goes on with an earlier content
record Segment(int role, int first, int last, boolean resumes) {

  static List<Segment> of(byte[] labels) {
    List<Segment> found = new ArrayList<>();
    int at = 0;
    while (at < labels.length) {
      int role = Label.role(labels[at]);
      int end = at + 1;
      while (role != Label.NONE && end < labels.length && labels[end] == 2 * role) {
        end++;
      }
      if (role != Label.NONE) {
        found.add(new Segment(role, at, end - 1, labels[at] == Label.RESUME_CONTENT));
      }
      at = end;
    }
    return found;
  }
}
