package org.hearsay.fetch;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads what a server says of the kind of its answer.
final class PageKind {
  private static final Pattern TYPE =
      Pattern.compile("\\s*([\\w.+-]{1,60}/[\\w.+-]{1,100})\\s*(?:;.*)?", Pattern.DOTALL);

  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*[\"']?([\\w.:-]{2,40})", Pattern.CASE_INSENSITIVE);

  private static final Pattern NO_TEXT = Pattern.compile("(?:image|audio|video|font|model)/(?!svg\\b).*");

  private PageKind() {}

  /// In small letters; absent where none is stated.
  static @Nullable String type(@Nullable String field) {
    Matcher type = TYPE.matcher(field == null ? "" : field);
    return type.matches() ? type.group(1).toLowerCase(Locale.ROOT) : null;
  }

  static @Nullable String charset(@Nullable String field) {
    Matcher charset = CHARSET.matcher(field == null ? "" : field);
    return charset.find() ? charset.group(1) : null;
  }

  static boolean isNoText(@Nullable String type) {
    return type != null && NO_TEXT.matcher(type).matches();
  }
}
