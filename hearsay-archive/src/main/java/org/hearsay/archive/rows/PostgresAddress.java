package org.hearsay.archive.rows;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.hearsay.archive.ArchiveFault;
import org.jspecify.annotations.Nullable;

/// Where a PostgreSQL with the rows of an archive is: `postgresql://user@host:port/database?currentSchema=desk`.
///
/// @param user absent where the address names none
/// @param place host, port and database, such as `db.example:5432/news`
/// @param schema in which the tables are
/// @param options the rest of the query, such as `sslmode=verify-full`
public record PostgresAddress(@Nullable String user, String place, String schema, String options) {
  private static final String SCHEME = "postgresql";
  private static final String CURRENT = "currentSchema=";
  private static final String PUBLIC = "public";
  private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_]{0,62}");

  /// @throws ArchiveFault where it is no such address, or has a password, which other users of the machine would see
  public static PostgresAddress of(String given) {
    URI uri;
    try {
      uri = new URI(given.strip());
    } catch (URISyntaxException e) {
      throw wrong("it is no address", e);
    }
    String path = uri.getRawPath();
    if (!SCHEME.equals(uri.getScheme()) || uri.getHost() == null || path == null || path.length() < 2) {
      throw wrong("it lacks a part", null);
    }
    String user = uri.getUserInfo();
    String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
    if ((user != null && user.contains(":")) || query.toLowerCase(Locale.ROOT).contains("password")) {
      throw new ArchiveFault(
          "a password does not belong in the address of a database, where others can read it; put it into a file that"
              + " 'password-file' in store.properties names, into PGPASSWORD, or into ~/.pgpass");
    }
    String schema =
        Arrays.stream(query.split("&"))
            .filter(part -> part.startsWith(CURRENT))
            .map(part -> part.substring(CURRENT.length()))
            .findFirst()
            .orElse(PUBLIC);
    if (!NAME.matcher(schema).matches()) {
      throw wrong("the schema '" + schema + "' is to be a name of small letters, digits and _", null);
    }
    String place = uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort()) + path;
    String options =
        String.join(
            "&", Arrays.stream(query.split("&")).filter(part -> !part.isEmpty() && !part.startsWith(CURRENT)).toList());
    return new PostgresAddress(user, place, schema, options);
  }

  private static ArchiveFault wrong(String why, @Nullable Exception e) {
    String message =
        "the address of the database cannot be used: "
            + why
            + "; write postgresql://USER@HOST:PORT/DATABASE, with ?currentSchema=NAME where it has several archives";
    return e == null ? new ArchiveFault(message) : new ArchiveFault(message, e);
  }

  /// As the driver takes it.
  String jdbc() {
    return "jdbc:postgresql://" + place + "?" + CURRENT + schema + (options.isEmpty() ? "" : "&" + options);
  }

  /// As it is written, whole.
  String written() {
    return SCHEME
        + "://"
        + (user == null ? "" : user + "@")
        + place
        + "?"
        + CURRENT
        + schema
        + (options.isEmpty() ? "" : "&" + options);
  }

  /// As it is shown: without the user and the options.
  public String shown() {
    return SCHEME + "://" + place + (schema.equals(PUBLIC) ? "" : ", schema " + schema);
  }
}
