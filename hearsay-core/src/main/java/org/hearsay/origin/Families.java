package org.hearsay.origin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.prov.Resource;
import org.hearsay.text.Outlet;

/// Groups of outlets that print each other's texts; from `families.tsv` and from what is said of an outlet.
final class Families {
  private static final String RESOURCE = Resource.english("origin/families.tsv");

  private final Map<String, String> groups = new HashMap<>();

  private static final class Holder {
    static final Families LOADED = load();
  }

  private Families() {}

  /// Two outlets belong to one publisher whose outlets share texts when one has a key of the other.
  ///
  /// @param child whether it is asked whose text the outlet may print: then a publisher that is only guessed does not
  /// count
  static List<String> keys(Outlet outlet, boolean child) {
    List<String> keys = new ArrayList<>();
    String plain = OutletAliases.plain(outlet.name());
    keys.add("name " + plain);
    String group = Holder.LOADED.groups.get(plain);
    if (group != null) {
      keys.add("group " + group);
    }
    if (outlet.family() != null && (!child || outlet.basis() == Outlet.Basis.METADATA)) {
      keys.add("family " + outlet.family());
    }
    return keys;
  }

  private static Families load() {
    Families families = new Families();
    Resource.lines(
        RESOURCE,
        line -> {
          String[] columns = line.split("\t");
          for (String outlet : columns[1].split("\\|")) {
            families.groups.putIfAbsent(OutletAliases.plain(outlet), columns[0]);
          }
        });
    return families;
  }
}
