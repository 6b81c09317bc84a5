package org.hearsay.server.alert;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// How a message to a webhook is signed, so that who gets it knows whom it is from.
public final class Webhook {
  private static final String METHOD = "HmacSHA256";

  private Webhook() {}

  /// The fields of a signed message: a moment, and the signature of that moment, a dot and the body.
  public static Map<String, String> fields(String secret, byte[] body, Instant now) {
    String moment = Long.toString(now.getEpochSecond());
    return Map.of("Hearsay-Moment", moment, "Hearsay-Signature", "sha256=" + signature(secret, moment, body));
  }

  private static String signature(String secret, String moment, byte[] body) {
    try {
      Mac mac = Mac.getInstance(METHOD);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), METHOD));
      mac.update((moment + ".").getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + METHOD, e);
    }
  }
}
