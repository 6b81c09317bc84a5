package org.hearsay.show.json;

import java.io.OutputStream;
import java.util.Locale;
import java.util.function.Consumer;
import org.hearsay.text.DateRange;
import org.hearsay.text.WellFormed;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/// A JSON writer that leaves out what is absent and never writes text that is not well-formed.
///
/// It does not close the stream it writes to.
public final class Json implements AutoCloseable {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  /// Confidences have three decimals: more would be noise that differs between versions.
  private static final double DECIMALS = 1000;

  private final JsonGenerator out;

  public Json(OutputStream stream) {
    out = FACTORY.createGenerator(ObjectWriteContext.empty(), stream);
  }

  public Json open() {
    out.writeStartObject();
    return this;
  }

  public Json open(String name) {
    out.writeObjectPropertyStart(name);
    return this;
  }

  public Json shut() {
    out.writeEndObject();
    return this;
  }

  /// Writes a list under a name, also when it is empty.
  public <T> Json list(String name, Iterable<T> items, Consumer<T> writer) {
    out.writeArrayPropertyStart(name);
    items.forEach(writer);
    out.writeEndArray();
    return this;
  }

  public Json strings(String name, Iterable<String> items) {
    return list(name, items, item -> out.writeString(WellFormed.of(item)));
  }

  /// Writes nothing for an absent value.
  public Json put(String name, @Nullable String value) {
    if (value != null) {
      out.writeStringProperty(name, WellFormed.of(value));
    }
    return this;
  }

  /// As [#put(String, String)], and writes nothing for an empty value either.
  public Json putFilled(String name, String value) {
    return value.isEmpty() ? this : put(name, value);
  }

  /// Constants are written in lower case, with '-' between words.
  public Json put(String name, Enum<?> value) {
    return put(name, word(value));
  }

  public Json put(String name, int value) {
    out.writeNumberProperty(name, value);
    return this;
  }

  public Json put(String name, long value) {
    out.writeNumberProperty(name, value);
    return this;
  }

  public Json put(String name, double value) {
    out.writeNumberProperty(name, Math.round(value * DECIMALS) / DECIMALS);
    return this;
  }

  public Json put(String name, boolean value) {
    out.writeBooleanProperty(name, value);
    return this;
  }

  /// Writes `start` and `end` into the open object; nothing for an absent range.
  public Json days(@Nullable DateRange range) {
    if (range != null) {
      put("start", range.first().toString());
      put("end", range.last().toString());
    }
    return this;
  }

  @Override
  public void close() {
    out.close();
  }

  /// How a constant is written in every output.
  public static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
