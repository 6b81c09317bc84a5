package org.hearsay.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.hearsay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/// A quotation while its rules work on it.
final class Draft {
  String rule;

  /// Index of its sentence, and the items of cue and content there; all -1 for layout alone.
  final int sentence;

  int cueItem = -1;
  int contentFrom = -1;
  int contentTo = -1;
  int sourceFrom = -1;
  int sourceTo = -1;
  @Nullable TextSpan cue;
  @Nullable TextSpan source;
  final List<TextSpan> content = new ArrayList<>();

  /// Indexes of the quoted stretches that are content by themselves.
  final TreeSet<Integer> speech = new TreeSet<>();

  @Nullable Addressee addressee;
  final List<Hop> via = new ArrayList<>();
  Stance stance = Stance.ASSERTS;
  @Nullable TextSpan when;

  /// What it closes is another's: `he told them: "A," she said`. It may have what is said next.
  boolean closing;

  /// Passes on what others say, as news media do.
  boolean relays;

  @Nullable Draft within;

  Draft(String rule, int sentence) {
    this.rule = rule;
    this.sentence = sentence;
  }

  /// Whether it is a report of words rather than of an attitude or an act.
  boolean isSaid() {
    return switch (rule) {
      case "speech", "clause", "before", "participle", "question", "quoted-as" -> true;
      default -> false;
    };
  }

  Draft named(String name) {
    rule = name;
    return this;
  }
}
