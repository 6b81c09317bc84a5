package org.hearsay.archive.version;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Addresses in the form in which they are compared.
public final class ArticleAddress {
  /// Parts of a query that say how a reader came, not what is read.
  private static final Set<String> TRACKING =
      Set.of("fbclid", "gclid", "dclid", "msclkid", "mc_cid", "mc_eid", "igshid", "cmpid", "ito", "ocid");

  private static final String CAMPAIGN = "utm_";

  private ArticleAddress() {}

  /// Without scheme, `www.`, fragment, tracking and the stroke at the end; other parts of a query stay, in order.
  ///
  /// @return absent for what is no address on the web
  public static @Nullable String of(@Nullable String url) {
    if (url == null) {
      return null;
    }
    URI uri;
    try {
      uri = new URI(url.strip());
    } catch (URISyntaxException e) {
      return null;
    }
    String scheme = uri.getScheme();
    String host = uri.getHost();
    if (scheme == null || host == null || !scheme.toLowerCase(Locale.ROOT).startsWith("http")) {
      return null;
    }
    host = host.toLowerCase(Locale.ROOT);
    if (host.startsWith("www.")) {
      host = host.substring("www.".length());
    }
    String path = uri.getRawPath() == null ? "" : uri.getRawPath();
    while (path.endsWith("/")) {
      path = path.substring(0, path.length() - 1);
    }
    int port = uri.getPort();
    String query = query(uri.getRawQuery());
    return host
        + (port < 0 || port == 80 || port == 443 ? "" : ":" + port)
        + path
        + (query.isEmpty() ? "" : "?" + query);
  }

  private static String query(@Nullable String query) {
    if (query == null) {
      return "";
    }
    return Arrays.stream(query.split("&", -1))
        .filter(part -> !part.isEmpty() && !isTracking(part.split("=", 2)[0].toLowerCase(Locale.ROOT)))
        .sorted()
        .collect(Collectors.joining("&"));
  }

  private static boolean isTracking(String key) {
    return key.startsWith(CAMPAIGN) || TRACKING.contains(key);
  }
}
