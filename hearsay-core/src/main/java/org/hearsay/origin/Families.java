package org.hearsay.origin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.prov.Resource;
import org.hearsay.text.Outlet;

/// Groups of outlets that print each other's texts; from `families.tsv` and from what an article says of its outlet.
final class Families {
  private static final String RESOURCE = Resource.english("origin/families.tsv");

  private final Map<String, String> groups = new HashMap<>();

  /// Something that two outlets may have in common; such outlets may print each other's texts.
  record PublisherKey(PublisherSort sort, String name) {
    enum PublisherSort {
      OUTLET,
      /// A group of `families.tsv`.
      GROUP,
      /// The publisher, by the metadata or the address of the outlet.
      PUBLISHER
    }
  }

  private static final class Holder {
    static final Families LOADED = load();
  }

  private Families() {}

  /// The keys of an outlet. Two outlets that have a key in common may print each other's texts.
  ///
  /// @param child whether this outlet is the one that may print the other's texts; then a guessed publisher does not
  ///     count
  static List<PublisherKey> keys(Outlet outlet, boolean child) {
    List<PublisherKey> keys = new ArrayList<>();
    String plain = OutletAliases.plain(outlet.name());
    keys.add(new PublisherKey(PublisherKey.PublisherSort.OUTLET, plain));
    String group = Holder.LOADED.groups.get(plain);
    if (group != null) {
      keys.add(new PublisherKey(PublisherKey.PublisherSort.GROUP, group));
    }
    if (outlet.family() != null && (!child || outlet.basis() == Outlet.Basis.METADATA)) {
      keys.add(new PublisherKey(PublisherKey.PublisherSort.PUBLISHER, outlet.family()));
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
