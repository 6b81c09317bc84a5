package org.hearsay.quote.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.hearsay.quote.Addressee;
import org.hearsay.quote.Hop;
import org.hearsay.quote.Stance;
import org.hearsay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/// A quotation while its rules work on it.
public final class DraftQuotation {
  public String rule;

  /// Index of its sentence, and the items of cue and content there; all -1 for layout alone.
  final int sentence;

  public int cueItem = -1;
  public int contentFrom = -1;
  int contentTo = -1;
  public int sourceFrom = -1;
  public int sourceTo = -1;
  public @Nullable TextSpan cue;
  public @Nullable TextSpan source;
  public final List<TextSpan> content = new ArrayList<>();

  /// Indexes of the quoted stretches that are content by themselves.
  final TreeSet<Integer> speech = new TreeSet<>();

  public @Nullable Addressee addressee;
  public final List<Hop> via = new ArrayList<>();
  public Stance stance = Stance.ASSERTS;
  public @Nullable TextSpan when;

  /// Whether the direct speech before its cue belongs to another cue, as in `he told them: "A," she said`. Its own
  /// content may then be what is said next.
  boolean closing;

  /// Whether its source passes on what others say, as news media do.
  boolean relays;

  @Nullable DraftQuotation within;

  DraftQuotation(String rule, int sentence) {
    this.rule = rule;
    this.sentence = sentence;
  }

  /// Whether it reports words, and not an attitude or an act.
  boolean isSaid() {
    return switch (rule) {
      case "speech", "clause", "before", "participle", "question", "quoted-as" -> true;
      default -> false;
    };
  }

  DraftQuotation named(String name) {
    rule = name;
    return this;
  }
}
