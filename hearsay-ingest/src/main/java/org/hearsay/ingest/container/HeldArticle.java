package org.hearsay.ingest.container;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An article as a container has it, before its date is understood and its markup is read.
///
/// @param place what is added to the file's name to name the article, such as ":3"; empty where the file is one article
/// @param key what the container calls it, such as its number in an archive
/// @param date as it is written there
public record HeldArticle(
    String place,
    @Nullable String key,
    @Nullable String url,
    @Nullable String domain,
    @Nullable String outlet,
    @Nullable String title,
    List<String> authors,
    @Nullable String language,
    @Nullable String date,
    HeldBody body) {

  public HeldArticle {
    authors = List.copyOf(authors);
  }

  static Builder at(String place) {
    return new Builder(place);
  }

  /// Collects what is found. Blank values count as absent.
  static final class Builder {
    private final String place;
    private @Nullable String key;
    private @Nullable String url;
    private @Nullable String domain;
    private @Nullable String outlet;
    private @Nullable String title;
    private List<String> authors = List.of();
    private @Nullable String language;
    private @Nullable String date;

    private Builder(String place) {
      this.place = place;
    }

    Builder key(@Nullable String value) {
      key = Strings.orNull(value);
      return this;
    }

    Builder url(@Nullable String value) {
      url = Strings.orNull(value);
      return this;
    }

    Builder domain(@Nullable String value) {
      domain = Strings.orNull(value);
      return this;
    }

    Builder outlet(@Nullable String value) {
      outlet = Strings.orNull(value);
      return this;
    }

    Builder title(@Nullable String value) {
      title = Strings.orNull(value);
      return this;
    }

    Builder authors(List<String> values) {
      authors = values;
      return this;
    }

    Builder language(@Nullable String value) {
      language = Strings.orNull(value);
      return this;
    }

    Builder date(@Nullable String value) {
      date = Strings.orNull(value);
      return this;
    }

    HeldArticle with(HeldBody body) {
      return new HeldArticle(place, key, url, domain, outlet, title, authors, language, date, body);
    }
  }
}
