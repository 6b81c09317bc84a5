package org.hearsay.fetch;

import java.net.URI;
import java.nio.ByteBuffer;
import java.util.List;
import org.eclipse.jetty.http.HttpFields;
import org.jspecify.annotations.Nullable;

/// What a server answered in the end.
///
/// @param led the addresses that led to it
/// @param body unpacked; empty for an answer that is no success
record HttpAnswer(URI address, List<URI> led, int status, HttpFields head, ByteBuffer body) {
  boolean isSuccess() {
    return status / 100 == 2;
  }

  @Nullable String field(String name) {
    return head.get(name);
  }
}
