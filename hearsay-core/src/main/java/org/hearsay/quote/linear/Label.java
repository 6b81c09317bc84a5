package org.hearsay.quote.linear;

/// What a word is part of. The numbers are part of the model file.
final class Label {
  static final int OUTSIDE = 0;
  static final int BEGIN_SOURCE = 1;
  static final int IN_SOURCE = 2;
  static final int BEGIN_CUE = 3;
  static final int IN_CUE = 4;
  static final int BEGIN_CONTENT = 5;
  static final int IN_CONTENT = 6;

  /// Content that goes on after its own cue or source.
  static final int RESUME_CONTENT = 7;

  static final int COUNT = 8;

  static final int NONE = 0;
  static final int SOURCE = 1;
  static final int CUE = 2;
  static final int CONTENT = 3;

  private Label() {}

  /// One of [#NONE], [#SOURCE], [#CUE], [#CONTENT].
  static int role(int label) {
    return (label + 1) / 2 > CONTENT ? CONTENT : (label + 1) / 2;
  }

  static boolean isInside(int label) {
    return label == IN_SOURCE || label == IN_CUE || label == IN_CONTENT;
  }

  /// An inside label continues its own segment only.
  static boolean mayFollow(int label, int next) {
    return !isInside(next) || role(label) == role(next);
  }
}
