package org.hearsay.show.table;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hearsay.text.WellFormed;
import org.jspecify.annotations.Nullable;

/// Fields and rows as comma-separated values (RFC 4180), for spreadsheets.
///
/// A field that a spreadsheet could take for a formula begins with an apostrophe: articles come from
/// anywhere, and a formula can send data out.
public final class CsvText {
  private static final String BREAK = "\r\n";

  private CsvText() {}

  /// The names of the columns, as the first row of a table.
  public static <R> String header(ResultTable<R> table) {
    return table.columns().stream().map(TableColumn::name).collect(Collectors.joining(",")) + BREAK;
  }

  public static <R> String row(ResultTable<R> table, R row) {
    return row(table.values(row));
  }

  /// @param values absent ones become empty fields
  static String row(List<@Nullable Object> values) {
    return values.stream().map(CsvText::shown).map(CsvText::field).collect(Collectors.joining(",")) + BREAK;
  }

  private static String shown(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Double number -> String.format(Locale.ROOT, "%.3f", number);
      default -> value.toString();
    };
  }

  /// One field, quoted where it must be.
  public static String field(String value) {
    String safe = WellFormed.of(value);
    if (isFormula(safe)) {
      safe = "'" + safe;
    }
    boolean quoted = false;
    for (int at = 0; at < safe.length() && !quoted; at++) {
      quoted = ",\"\r\n".indexOf(safe.charAt(at)) >= 0;
    }
    return quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
  }

  /// Whether a spreadsheet could take a field for a formula: it may pass over what is not seen in front, and read the
  /// wide forms of the signs as the signs.
  private static boolean isFormula(String field) {
    if (!field.isEmpty() && "\t\r\n".indexOf(field.charAt(0)) >= 0) {
      return true;
    }
    int at = 0;
    while (at < field.length() && isUnseen(field.charAt(at))) {
      at++;
    }
    return at < field.length() && "=+-@\uFF1D\uFF0B\uFF0D\uFF20".indexOf(field.charAt(at)) >= 0;
  }

  private static boolean isUnseen(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT;
  }
}
