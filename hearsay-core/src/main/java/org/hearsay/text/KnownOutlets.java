package org.hearsay.text;

import java.util.HashMap;
import java.util.Map;
import org.hearsay.prov.Resource;
import org.jspecify.annotations.Nullable;

/// News outlets by the domain of their site and by their names; from `outlets.tsv` and `outlet-domains.tsv`.
public final class KnownOutlets {
  private static final String RESOURCE = Resource.english("entity/outlets.tsv");
  private static final String DOMAINS = Resource.english("text/outlet-domains.tsv");

  /// What a name may have before it.
  private static final String ARTICLE = TextLists.ENGLISH.word("article");

  /// What a name may have behind it.
  private static final String ENDING = TextLists.ENGLISH.word("ending");

  private final Map<String, Known> byDomain = new HashMap<>();
  private final Map<String, Known> byName = new HashMap<>();

  private static final class Holder {
    static final KnownOutlets LOADED = load();
  }

  private KnownOutlets() {}

  /// @param family the group that shares its texts; absent where not known
  public record Known(String name, @Nullable String family) {}

  /// The outlet of a host name, or of the closest domain above it; absent where not known.
  public static @Nullable Known atDomain(String host) {
    String domain = Furniture.normal(host);
    while (true) {
      Known known = Holder.LOADED.byDomain.get(domain);
      int dot = domain.indexOf('.');
      if (known != null || dot < 0) {
        return known;
      }
      domain = domain.substring(dot + 1);
    }
  }

  /// The outlet of a name or other name, in any case, with or without "the" before it or "News" after it; absent where
  /// not known.
  public static @Nullable Known named(String name) {
    String key = key(name);
    Known known = Holder.LOADED.byName.get(key);
    return known == null && key.endsWith(ENDING)
        ? Holder.LOADED.byName.get(key.substring(0, key.length() - ENDING.length()))
        : known;
  }

  private static String key(String name) {
    String key = Furniture.normal(name);
    return key.startsWith(ARTICLE) ? key.substring(ARTICLE.length()) : key;
  }

  private static KnownOutlets load() {
    KnownOutlets outlets = new KnownOutlets();
    Resource.lines(RESOURCE, line -> outlets.add(line.split("\t", -1)));
    Resource.lines(DOMAINS, line -> outlets.addDomain(line.split("\t", -1)));
    return outlets;
  }

  private void addDomain(String[] columns) {
    Known known = byName.get(key(columns[1]));
    byDomain.putIfAbsent(columns[0], known != null ? known : new Known(columns[1], null));
  }

  private void add(String[] columns) {
    String family = columns.length > 3 && !columns[3].isBlank() ? columns[3] : null;
    Known known = new Known(columns[0], family);
    byName.putIfAbsent(key(columns[0]), known);
    if (columns.length > 1 && !columns[1].isBlank()) {
      for (String other : columns[1].split("\\|")) {
        byName.putIfAbsent(key(other), known);
      }
    }
    if (columns.length > 2 && !columns[2].isBlank()) {
      byDomain.putIfAbsent(columns[2].trim(), known);
    }
  }
}
