package org.hearsay.ingest;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/// Gets what stands at an address of the web. Reading itself uses no network: whoever lets it gives it these.
@FunctionalInterface
public interface RemoteFiles {
  /// Gets nothing.
  RemoteFiles NONE =
      address ->
          new Outcome.Refused<>(
              address,
              Outcome.Reason.UNSUPPORTED,
              "",
              "an address, and no address is fetched here",
              "save the page and read the file");

  /// @return the file, or a refusal whose item is the address
  Outcome<RemoteFile> get(String address);

  /// What stands at an address.
  ///
  /// @param address where it stands in the end
  /// @param charset as the server names it; absent where it does not
  record RemoteFile(String address, @Nullable String charset, ByteBuffer bytes) {
    public RemoteFile {
      bytes = bytes.asReadOnlyBuffer();
    }

    @Override
    public ByteBuffer bytes() {
      return bytes.duplicate();
    }
  }
}
