package org.hearsay.fetch;

import java.net.InetAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Says which addresses of the network are not public, by the registries of special addresses of IANA.
final class PublicAddresses {
  private static final AddressRange PUBLIC_SIX = AddressRange.of("2000::/3");

  /// What each range that is not public is called.
  private static final Map<AddressRange, String> SPECIAL = new LinkedHashMap<>();

  static {
    add("this machine", "127.0.0.0/8", "::1/128", "0.0.0.0/8", "::/128");
    add("a private network", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7", "fec0::/10");
    add("the network of one cable (link-local)", "169.254.0.0/16", "fe80::/10");
    add("a network that a provider shares among its customers", "100.64.0.0/10");
    add("multicast", "224.0.0.0/4", "ff00::/8");
    add("an IPv4 address inside an IPv6 address", "::ffff:0:0/96", "::/96", "2002::/16", "2001::/32");
    add("a translated address (NAT64)", "64:ff9b::/96", "64:ff9b:1::/48");
    add("reserved for examples", "192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24", "2001:db8::/32", "3fff::/20");
    add("reserved", "192.0.0.0/24", "192.88.99.0/24", "198.18.0.0/15", "240.0.0.0/4", "2001::/23", "100::/64");
  }

  private PublicAddresses() {}

  private static void add(String name, String... ranges) {
    Stream.of(ranges).forEach(range -> SPECIAL.put(range(range), name));
  }

  /// Java reads "::ffff:0:0" as the address within it.
  private static AddressRange range(String words) {
    return words.startsWith("::ffff:")
        ? new AddressRange("00000000000000000000ffff00000000", 96)
        : AddressRange.of(words);
  }

  /// What an address is instead of public, absent for one that may be connected to.
  static @Nullable String special(InetAddress address, List<AddressRange> opened) {
    if (opened.stream().anyMatch(range -> range.contains(address))) {
      return null;
    }
    for (Map.Entry<AddressRange, String> special : SPECIAL.entrySet()) {
      if (special.getKey().contains(address)) {
        return special.getValue();
      }
    }
    boolean six = address.getAddress().length > 4;
    return six && !PUBLIC_SIX.contains(address) ? "reserved" : null;
  }
}
