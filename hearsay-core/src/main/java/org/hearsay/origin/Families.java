package org.hearsay.origin;

import java.util.HashMap;
import java.util.Map;
import org.hearsay.prov.Resource;
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
    Resource.lines(
        RESOURCE,
        line -> {
          String[] columns = line.split("\t");
          for (String outlet : columns[1].split("\\|")) {
            families.groups.putIfAbsent(OutletNames.plain(outlet), columns[0]);
          }
        });
    return families;
  }
}
