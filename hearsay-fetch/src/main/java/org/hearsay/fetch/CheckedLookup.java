package org.hearsay.fetch;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.SocketAddressResolver;
import org.hearsay.fetch.Fetched.Why;

/// Looks a host up and lets through only what may be connected to. The client connects to what this gives and to
/// nothing else, so that a name cannot mean one address when it is checked and another when it is used.
final class CheckedLookup implements SocketAddressResolver {
  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  private final HostLookup hosts;
  private final List<AddressRange> opened;
  private final Executor executor;

  /// @param executor runs the lookup, which can take longer than the time that is left for the page
  CheckedLookup(HostLookup hosts, List<AddressRange> opened, Executor executor) {
    this.hosts = hosts;
    this.opened = opened;
    this.executor = executor;
  }

  @Override
  public void resolve(String host, int port, Map<String, Object> context, Promise<List<InetSocketAddress>> promise) {
    executor.execute(() -> {
      try {
        promise.succeeded(checked(host, port));
      } catch (FetchException | RuntimeException e) {
        promise.failed(e);
      }
    });
  }

  List<InetSocketAddress> checked(String host, int port) throws FetchException {
    List<InetAddress> found;
    try {
      found = hosts.all(host);
    } catch (UnknownHostException e) {
      throw new FetchException(
          Why.ABSENT,
          "no host of the name '%s' is known".formatted(host),
          "check the name, and that the network is there");
    }
    List<InetSocketAddress> good = new ArrayList<>();
    String refused = "no address";
    for (InetAddress address : found) {
      String special = PublicAddresses.special(address, opened);
      if (special != null) {
        refused = address.getHostAddress() + ", " + special;
      } else if (port != HTTP && port != HTTPS && opened.stream().noneMatch(range -> range.contains(address))) {
        throw new FetchException(
            Why.PRIVATE,
            "port %d, where 80 and 443 are expected".formatted(port),
            "give the address without a port, or save the page and read the file");
      } else {
        good.add(new InetSocketAddress(address, port));
      }
    }
    if (good.isEmpty()) {
      throw new FetchException(
          Why.PRIVATE,
          "'%s' is %s; only public addresses are fetched".formatted(host, refused),
          "if it is yours to read, open its range (--allow-private CIDR), or save the page and read the file");
    }
    return good;
  }
}
