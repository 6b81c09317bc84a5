package org.hearsay.app;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.hearsay.archive.ArchiveFault;
import org.hearsay.model.NativeLibraryError;
import org.jspecify.annotations.Nullable;

/// Faults in words for users.
final class Faults {
  private Faults() {}

  /// Whether the program that reads the output has closed it.
  static boolean isBrokenPipe(@Nullable Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      String message = cause.getMessage();
      if (cause instanceof IOException
          && message != null
          && (message.contains("Broken pipe") || message.contains("Pipe closed"))) {
        return true;
      }
    }
    return false;
  }

  static String message(Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof OutOfMemoryError) {
        return "out of memory at "
            + Runtime.getRuntime().maxMemory() / 1_000_000
            + " MB; give it more (HEARSAY_JAVA_OPTS=-Xmx8g), or fewer articles at a time";
      }
      if (cause instanceof NativeLibraryError library) {
        return library.getMessage()
            + "; make room there, or name another folder from which programs may be loaded"
            + " (HEARSAY_JAVA_OPTS=-Djava.io.tmpdir=FOLDER), or use --model fast";
      }
      if (cause instanceof ArchiveFault refused) {
        return String.valueOf(refused.getMessage());
      }
      String said = String.valueOf(cause.getMessage());
      if (said.contains("[SQLITE_CORRUPT") || said.contains("[SQLITE_NOTADB")) {
        return "the rows of the archive are damaged; restore a backup: hearsay archive restore";
      }
      if (cause instanceof FileSystemException file) {
        return "cannot write " + file.getFile() + ": " + why(file);
      }
      if (cause instanceof IOException) {
        return "cannot write the output: " + cause.getMessage();
      }
    }
    return "internal fault: " + fault;
  }

  private static String why(FileSystemException fault) {
    if (fault instanceof AccessDeniedException) {
      return "no permission";
    }
    if (fault instanceof NoSuchFileException) {
      return "the folder does not exist; make it";
    }
    if (fault instanceof FileAlreadyExistsException) {
      return "a file is there; name a folder";
    }
    String reason = fault.getReason();
    return reason == null ? "the system gives no reason" : reason;
  }
}
