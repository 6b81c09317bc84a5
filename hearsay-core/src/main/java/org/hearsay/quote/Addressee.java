package org.hearsay.quote;

import java.io.Serializable;
import org.hearsay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/// To whom or in which venue a speaker speaks: "told reporters", "in an interview with …".
///
/// @param entity id of an entity of the same article, absent where none was resolved
public record Addressee(@Nullable String entity, String name, TextSpan span)
    implements Serializable {}
