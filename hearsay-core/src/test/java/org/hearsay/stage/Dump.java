package org.hearsay.stage;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.function.Consumer;
import org.hearsay.text.ArticleText;
import org.hearsay.text.TextSpan;
import org.hearsay.text.Tokens;
import org.jspecify.annotations.Nullable;

/// Looks into what stages make, whatever its type: every component of a record, every element of a
/// list, and so on down.
public final class Dump {
  private Dump() {}

  /// Everything in a value as text, equal for equal values.
  public static String of(@Nullable Object value) {
    StringBuilder out = new StringBuilder();
    walk(value, part -> out.append(part).append('\n'));
    return out.toString();
  }

  /// Calls back for every record, list, string, number, enum and null in a value, outermost first.
  public static void walk(@Nullable Object value, Consumer<@Nullable Object> visitor) {
    switch (value) {
      case null -> visitor.accept(null);
      case Tokens tokens -> {
        for (int i = 0; i < tokens.size(); i++) {
          walk(new TextSpan(tokens.begin(i), tokens.end(i)), visitor);
        }
        for (int i = 0; i < tokens.sentences(); i++) {
          visitor.accept(tokens.sentenceBegin(i));
        }
      }
      case ArticleText text -> {
        walk(text.article(), visitor);
        walk(text.tokens(), visitor);
      }
      case Record item -> {
        visitor.accept(item instanceof TextSpan ? item : item.getClass().getSimpleName());
        for (RecordComponent component : item.getClass().getRecordComponents()) {
          walk(get(component, item), visitor);
        }
      }
      case Collection<?> items -> {
        visitor.accept("size " + items.size());
        items.forEach(item -> walk(item, visitor));
      }
      default -> visitor.accept(value);
    }
  }

  static @Nullable Object get(RecordComponent component, Record item) {
    try {
      var accessor = component.getAccessor();
      accessor.setAccessible(true);
      return accessor.invoke(item);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("cannot read " + component + " of " + item.getClass(), e);
    }
  }

  /// What another machine gets: the value written by Java serialization and read back.
  @SuppressWarnings("unchecked")
  public static <T> T shipped(T value) {
    try {
      var bytes = new ByteArrayOutputStream();
      try (var out = new ObjectOutputStream(bytes)) {
        out.writeObject(value);
      }
      try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
        return (T) in.readObject();
      }
    } catch (IOException | ClassNotFoundException e) {
      throw new AssertionError("cannot be shipped: " + value.getClass(), e);
    }
  }
}
