package org.hearsay.text;

import java.io.Serializable;

/// A half-open range of UTF-16 units of an article's text.
///
/// @param begin first unit, from 0
/// @param end one past the last unit, greater than `begin`
public record TextSpan(int begin, int end) implements Comparable<TextSpan>, Serializable {

  public TextSpan {
    if (begin < 0 || end <= begin) {
      throw new IllegalArgumentException("a span needs 0 <= begin < end, got " + begin + ".." + end);
    }
  }

  public int length() {
    return end - begin;
  }

  public String in(String text) {
    return text.substring(begin, end);
  }

  public boolean contains(int position) {
    return begin <= position && position < end;
  }

  public boolean contains(TextSpan other) {
    return begin <= other.begin && other.end <= end;
  }

  public boolean overlaps(TextSpan other) {
    return begin < other.end && other.begin < end;
  }

  @Override
  public int compareTo(TextSpan other) {
    return begin != other.begin ? Integer.compare(begin, other.begin) : Integer.compare(end, other.end);
  }
}
