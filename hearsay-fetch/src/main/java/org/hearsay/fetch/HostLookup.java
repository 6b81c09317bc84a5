package org.hearsay.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/// Finds the addresses of a host by its name.
@FunctionalInterface
public interface HostLookup {
  /// As the system finds them.
  HostLookup SYSTEM = host -> List.of(InetAddress.getAllByName(host));

  List<InetAddress> all(String host) throws UnknownHostException;
}
