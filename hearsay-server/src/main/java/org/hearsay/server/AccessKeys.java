package org.hearsay.server;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Who may ask. Keeps digests of keys, never the keys themselves.
///
/// A code is good for one browser, once; the browser then has a session. Programs have tokens.
final class AccessKeys {
  /// What a key allows.
  enum Scope {
    /// Quotations, stories and lists.
    READ,
    /// Whole texts of articles.
    TEXT,
    /// Sources, and what else a user sets up.
    WRITE
  }

  /// A key that is known.
  ///
  /// @param name by which requests are counted; says nothing of the key
  /// @param form what every form of its pages carries, so that a page of another site cannot send one; empty for a token
  record Holder(String name, Set<Scope> scopes, String form) {
    Holder {
      scopes = Set.copyOf(scopes);
    }

    boolean may(Scope scope) {
      return scopes.contains(scope);
    }
  }

  private static final int BYTES = 32;
  private static final int CODE_BYTES = 16;
  private static final int MOST_SESSIONS = 100;

  private static final SecureRandom RANDOM = new SecureRandom();
  private final Map<String, Holder> tokens = new LinkedHashMap<>();

  private final Map<String, Holder> sessions =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Holder> eldest) {
          return size() > MOST_SESSIONS;
        }
      };

  private Function<String, @Nullable Holder> kept = hash -> null;
  private byte @Nullable [] code;
  private int made;

  /// A new code, instead of one that was not used.
  synchronized String newCode() {
    String made = random(CODE_BYTES);
    code = digest(made);
    return made;
  }

  /// Takes a code or a token for a session.
  ///
  /// @return the key of the session; absent where neither is known
  synchronized @Nullable String enter(String key) {
    byte[] wanted = code;
    byte[] given = digest(key);
    Holder holder = tokens.get(hex(given));
    if (wanted != null && MessageDigest.isEqual(wanted, given)) {
      code = null;
      holder = new Holder("", EnumSet.allOf(Scope.class), "");
    }
    if (holder == null) {
      return null;
    }
    String session = random(BYTES);
    made++;
    sessions.put(hex(digest(session)), new Holder("browser " + made, holder.scopes(), random(CODE_BYTES)));
    return session;
  }

  synchronized boolean hasCode() {
    return code != null;
  }

  synchronized void token(String name, String token, Set<Scope> scopes) {
    tokens.put(hex(digest(token)), new Holder(name, scopes, ""));
  }

  String newToken() {
    return random(BYTES);
  }

  synchronized @Nullable Holder session(@Nullable String key) {
    return key == null ? null : sessions.get(hex(digest(key)));
  }

  @Nullable Holder token(@Nullable String key) {
    if (key == null) {
      return null;
    }
    String hash = hash(key);
    Function<String, @Nullable Holder> others;
    synchronized (this) {
      Holder own = tokens.get(hash);
      if (own != null) {
        return own;
      }
      others = kept;
    }
    return others.apply(hash);
  }

  /// Looks for tokens that outlive the server.
  ///
  /// @param newKept by their digests
  synchronized void kept(Function<String, @Nullable Holder> newKept) {
    kept = newKept;
  }

  static String hash(String key) {
    return hex(digest(key));
  }

  /// A key that nobody guesses.
  static String random() {
    return random(BYTES);
  }

  private static String random(int bytes) {
    byte[] made = new byte[bytes];
    RANDOM.nextBytes(made);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(made);
  }

  /// Keys are looked up by their digest, so the time that takes says nothing of a key.
  private static byte[] digest(String key) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static String hex(byte[] digest) {
    return HexFormat.of().formatHex(Arrays.copyOf(digest, BYTES));
  }
}
