package org.hearsay.ingest.meta;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Outlets by the domain of their site.
public final class OutletDomains {
  private OutletDomains() {}

  public static String site(String domain) {
    String host = domain.toLowerCase(Locale.ROOT);
    return host.startsWith("www.") ? host.substring(4) : host;
  }

  public static @Nullable String host(@Nullable String url) {
    if (url == null) {
      return null;
    }
    int begin = url.indexOf("://");
    if (begin < 0) {
      return null;
    }
    int end = begin + 3;
    while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    String host = url.substring(begin + 3, end);
    host = host.substring(host.indexOf('@') + 1);
    int port = host.indexOf(':');
    host = port < 0 ? host : host.substring(0, port);
    return host.isBlank() ? null : host;
  }
}
