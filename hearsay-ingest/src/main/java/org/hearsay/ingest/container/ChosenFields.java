package org.hearsay.ingest.container;

import org.jspecify.annotations.Nullable;

/// The names of fields that a user gave, for tables and JSON that name things in another way.
///
/// @param text the field with the article; a path such as `articles[].content` for JSON that holds a list
/// @param date the field with the day of publication
/// @param title the field with the title
/// @param outlet the field with the name of the outlet
public record ChosenFields(
    @Nullable String text, @Nullable String date, @Nullable String title, @Nullable String outlet) {

  public static final ChosenFields NONE = new ChosenFields(null, null, null, null);
}
