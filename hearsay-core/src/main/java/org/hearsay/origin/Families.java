package org.hearsay.origin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.hearsay.text.Outlet;
import org.jspecify.annotations.Nullable;

/// Groups of outlets that print each other's texts; from `families.tsv` and from what is said of an outlet.
final class Families {
  private static final String RESOURCE = "/hearsay/en/origin/families.tsv";

  private final Map<String, String> groups = new HashMap<>();

  private static final class Holder {
    static final Families LOADED = load();
  }

  private Families() {}

  /// Whether both belong to one publisher whose outlets share texts.
  static boolean same(@Nullable Outlet a, @Nullable Outlet b) {
    if (a == null || b == null) {
      return false;
    }
    String left = Holder.LOADED.groups.get(OutletNames.plain(a.name()));
    if (left != null && left.equals(Holder.LOADED.groups.get(OutletNames.plain(b.name())))) {
      return true;
    }
    return OutletNames.plain(a.name()).equals(OutletNames.plain(b.name()))
        || (a.family() != null && a.family().equals(b.family()) && a.basis() == Outlet.Basis.METADATA);
  }

  private static Families load() {
    Families families = new Families();
    try (InputStream in = Families.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + RESOURCE);
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line; (line = reader.readLine()) != null; ) {
        if (!line.startsWith("#") && !line.isBlank()) {
          String[] columns = line.split("\t");
          for (String outlet : columns[1].split("\\|")) {
            families.groups.putIfAbsent(OutletNames.plain(outlet), columns[0]);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return families;
  }
}
