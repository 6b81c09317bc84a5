package org.hearsay.app.run;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/// Keeps the first fault of an output, for what is written by a printer that forgets it.
public final class FirstFault extends FilterOutputStream {
  private @Nullable IOException fault;

  public FirstFault(OutputStream out) {
    super(out);
  }

  /// Absent where all was written.
  public @Nullable IOException fault() {
    return fault;
  }

  @Override
  public void write(int b) throws IOException {
    try {
      out.write(b);
    } catch (IOException e) {
      throw kept(e);
    }
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      throw kept(e);
    }
  }

  @Override
  public void flush() throws IOException {
    try {
      out.flush();
    } catch (IOException e) {
      throw kept(e);
    }
  }

  private IOException kept(IOException e) {
    fault = fault == null ? e : fault;
    return e;
  }
}
