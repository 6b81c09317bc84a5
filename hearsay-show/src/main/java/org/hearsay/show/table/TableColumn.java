package org.hearsay.show.table;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A column of a table.
///
/// @param name in lower case, with '_' between words
/// @param about what stands in it, for the documents; with its unit
/// @param value of a row; absent where the row has none. A [String], [Long], [Double], [Boolean] or
///     [java.time.LocalDate], as the kind says
public record TableColumn<R>(String name, Kind kind, String about, Function<R, @Nullable Object> value) {
  /// What a column holds.
  public enum Kind {
    /// Text; in UTF-8 where it is written as bytes.
    TEXT,
    /// A whole number.
    COUNT,
    /// A share, 0 to 1, or an expected number.
    NUMBER,
    FLAG,
    DAY
  }

  static <R> TableColumn<R> text(String name, String about, Function<R, @Nullable String> value) {
    return new TableColumn<>(name, Kind.TEXT, about, value::apply);
  }

  static <R> TableColumn<R> count(String name, String about, Function<R, @Nullable Long> value) {
    return new TableColumn<>(name, Kind.COUNT, about, value::apply);
  }

  static <R> TableColumn<R> number(String name, String about, Function<R, @Nullable Double> value) {
    return new TableColumn<>(name, Kind.NUMBER, about, value::apply);
  }

  static <R> TableColumn<R> flag(String name, String about, Function<R, @Nullable Boolean> value) {
    return new TableColumn<>(name, Kind.FLAG, about, value::apply);
  }

  static <R> TableColumn<R> day(String name, String about, Function<R, java.time.@Nullable LocalDate> value) {
    return new TableColumn<>(name, Kind.DAY, about, value::apply);
  }
}
