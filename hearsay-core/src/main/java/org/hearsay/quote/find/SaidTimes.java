package org.hearsay.quote.find;

import org.hearsay.quote.rules.AttributionFrame;
import org.hearsay.quote.rules.TaggedSentence;
import org.hearsay.quote.rules.TimePhrases;
import org.hearsay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/// The words of a reporting clause that say when the words were said.
final class SaidTimes {
  private static final String ACCORDING = QuotationFinderLists.ENGLISH.word("according");
  private static final String DAY = QuotationFinderLists.ENGLISH.word("day");
  private static final String EARLIER = QuotationFinderLists.ENGLISH.word("earlier");
  private static final String LATER = QuotationFinderLists.ENGLISH.word("later");
  private static final String MONTH = QuotationFinderLists.ENGLISH.word("month");
  private static final String WEEK = QuotationFinderLists.ENGLISH.word("week");
  private static final String YEAR = QuotationFinderLists.ENGLISH.word("year");

  private static final int NEAR = 12;

  private SaidTimes() {}

  static @Nullable TextSpan read(AttributionFrame f) {
    if (f.cueFrom() < 0) {
      return null;
    }
    TaggedSentence s = f.s();
    for (int at = f.cueTo(); at < f.cueTo() + NEAR && f.isFree(at); at++) {
      int end = time(f, at);
      if (end > 0) {
        return s.span(at, end);
      }
      if (s.is(at, ACCORDING) || s.is(at, "who") || s.is(at, "which")) {
        break;
      }
    }
    for (int at = f.cueFrom(); at < f.cueTo(); at++) {
      int end = TimePhrases.end(s, at);
      if (end > 0 && end <= f.cueTo()) {
        return s.span(at, end); // "recently said", "reported last month"
      }
    }
    int begin = f.sourceFrom() >= 0 ? Math.min(f.sourceFrom(), f.cueFrom()) : f.cueFrom();
    for (int at = f.sourceTo(); at >= 0 && at < f.cueFrom(); at++) {
      int end = time(f, at);
      if (end > 0 && end <= f.cueFrom()) {
        return s.span(at, end);
      }
    }
    int lead = s.hasTag(0, "CCONJ") ? 1 : 0;
    int end = f.isFree(lead) ? time(f, lead) : -1;
    return end > 0 && end <= begin ? s.span(lead, end) : null;
  }

  /// `the day before`, `earlier in the day`.
  private static int sameDay(TaggedSentence s, int at) {
    if (s.is(at, "the") && s.is(at + 1, DAY) && (s.is(at + 2, "before") || s.is(at + 2, "after"))) {
      return at + 3;
    }
    boolean part = (s.is(at, EARLIER) || s.is(at, LATER)) && s.is(at + 1, "in") && s.is(at + 2, "the");
    return part && (s.is(at + 3, DAY) || s.is(at + 3, WEEK) || s.is(at + 3, MONTH) || s.is(at + 3, YEAR)) ? at + 4 : -1;
  }

  private static int time(AttributionFrame f, int at) {
    if (!f.isFree(at) || f.isSource(at)) {
      return -1;
    }
    int end = TimePhrases.end(f.s(), at);
    end = end > 0 ? end : sameDay(f.s(), at);
    for (int i = at; i < end; i++) {
      if (!f.isFree(i)) {
        return -1;
      }
    }
    return end;
  }
}
