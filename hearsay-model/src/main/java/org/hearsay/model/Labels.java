package org.hearsay.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The output classes of the encoder: four groups, each normalized on its own.
///
/// Order is part of the model.
public final class Labels {
  // Group 1, every word: what it belongs to.
  public static final int OUTSIDE = 0;
  public static final int BEGIN_SOURCE = 1;
  public static final int IN_SOURCE = 2;
  public static final int BEGIN_CUE = 3;
  public static final int IN_CUE = 4;
  public static final int BEGIN_CONTENT = 5;
  public static final int IN_CONTENT = 6;

  /// Content goes on after its own cue or source.
  public static final int RESUME_CONTENT = 7;

  public static final int LABELS = 8;

  // Group 2, every word: 0 no segment ends here, 1 + role one does.
  public static final int ENDS = 4;

  // Group 3, first word of a cue: where its source and its content are.
  public static final int SOURCE_SIDES = 3;
  public static final int CONTENT_SIDES = 4;

  // Group 4, first word of a content: where its cue is.
  public static final int CUE_SIDES = 3;

  public static final int NOWHERE = 0;
  public static final int LEFT = 1;
  public static final int RIGHT = 2;
  public static final int BOTH = 3;

  /// Sizes of the groups, in the order of the output.
  private static final int[] GROUPS = {LABELS, ENDS, SOURCE_SIDES, CONTENT_SIDES, CUE_SIDES};

  /// Number of outputs a word.
  public static final int OUTPUTS = LABELS + ENDS + SOURCE_SIDES + CONTENT_SIDES + CUE_SIDES;

  public static final int FIRST_END = LABELS;
  public static final int FIRST_SOURCE_SIDE = FIRST_END + ENDS;
  public static final int FIRST_CONTENT_SIDE = FIRST_SOURCE_SIDE + SOURCE_SIDES;
  public static final int FIRST_CUE_SIDE = FIRST_CONTENT_SIDE + CONTENT_SIDES;

  private Labels() {}

  public static int[] groups() {
    return GROUPS.clone();
  }

  /// What a segment is.
  public enum Role {
    SOURCE,
    CUE,
    CONTENT
  }

  /// A run of words [first, last] of one role; `resumes` when it continues an earlier content.
  public record Segment(Role role, int first, int last, boolean resumes) {
    public int length() {
      return last - first + 1;
    }
  }

  /// @return null outside every segment
  public static @Nullable Role role(int label) {
    return switch (label) {
      case BEGIN_SOURCE, IN_SOURCE -> Role.SOURCE;
      case BEGIN_CUE, IN_CUE -> Role.CUE;
      case BEGIN_CONTENT, IN_CONTENT, RESUME_CONTENT -> Role.CONTENT;
      default -> null;
    };
  }

  public static int begin(Role role) {
    return switch (role) {
      case SOURCE -> BEGIN_SOURCE;
      case CUE -> BEGIN_CUE;
      case CONTENT -> BEGIN_CONTENT;
    };
  }

  public static int inside(Role role) {
    return begin(role) + 1;
  }

  /// The class of group 2 that says: a segment of this role ends here.
  public static int end(Role role) {
    return switch (role) {
      case SOURCE -> 1;
      case CUE -> 2;
      case CONTENT -> 3;
    };
  }

  public static boolean isInside(int label) {
    return label == IN_SOURCE || label == IN_CUE || label == IN_CONTENT;
  }

  /// Whether `next` may follow `label`: an inside label continues its own segment only.
  public static boolean mayFollow(int label, int next) {
    return !isInside(next) || role(label) == role(next);
  }

  public static List<Segment> segments(int[] labels) {
    List<Segment> found = new ArrayList<>();
    int at = 0;
    while (at < labels.length) {
      Role role = role(labels[at]);
      if (role == null) {
        at++;
        continue;
      }
      int end = at + 1;
      while (end < labels.length && labels[end] == inside(role)) {
        end++;
      }
      found.add(new Segment(role, at, end - 1, labels[at] == RESUME_CONTENT));
      at = end;
    }
    return found;
  }
}
