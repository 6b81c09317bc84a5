package org.hearsay.archive.capture;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.hearsay.archive.ArchiveFault;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcWriter;

/// Writes captures to WARC files, one packed record each, and reads them back by their place.
///
/// A record counts from the moment that a row refers to it. What stands behind the last one that is referred to was
/// being written when a process was killed, and is cut off when the files are opened again.
public final class CaptureFiles implements AutoCloseable {
  /// From this size on a new file is begun.
  private static final long LARGEST = 1_000_000_000L;

  private static final String SUFFIX = ".warc.gz";

  private final Path folder;
  private @Nullable FileChannel channel;
  private @Nullable WarcWriter writer;
  private String name = "";

  /// The length of the file when it was opened: the writer counts from there.
  private long base;

  private boolean written;

  private CaptureFiles(Path folder) {
    this.folder = folder;
  }

  /// @param ends of each file the end of the last record that a row refers to
  /// @throws ArchiveFault where the folder cannot be written, or a file is shorter than the rows say
  public static CaptureFiles write(Path folder, Map<String, Long> ends) {
    CaptureFiles files = new CaptureFiles(folder);
    try {
      Files.createDirectories(folder);
      files.cutBack(ends);
    } catch (IOException e) {
      throw new ArchiveFault(
          "captures cannot be written in " + folder + ": " + e.getMessage() + "; make it writable", e);
    }
    return files;
  }

  /// Whether a file has the name of one with captures.
  public static boolean isNamedSo(Path file) {
    return file.toString().endsWith(SUFFIX);
  }

  private void cutBack(Map<String, Long> ends) throws IOException {
    for (Map.Entry<String, Long> each : new TreeMap<>(ends).entrySet()) {
      Path file = folder.resolve(each.getKey());
      long size = Files.exists(file) ? Files.size(file) : 0;
      if (size < each.getValue()) {
        throw new ArchiveFault(
            "%s has %d bytes, and the rows refer to %d: the end is lost; restore that file from a backup"
                .formatted(file, size, each.getValue()));
      }
    }
    try (Stream<Path> all = Files.list(folder)) {
      for (Path file : all.filter(CaptureFiles::isNamedSo).sorted().toList()) {
        Long end = ends.get(String.valueOf(file.getFileName()));
        if (end == null) {
          Files.delete(file);
        } else if (Files.size(file) > end) {
          try (FileChannel open = FileChannel.open(file, StandardOpenOption.WRITE)) {
            open.truncate(end).force(true);
          }
        }
      }
    }
  }

  /// Adds a record. It is on the disk only after [#force].
  public CapturePlace add(RawBytes raw, Instant at) {
    try {
      WarcWriter to = writer(at);
      long begin = base + to.position();
      WarcResource.Builder record =
          new WarcResource.Builder(uri(raw.origin()))
              .recordId(
                  UUID.nameUUIDFromBytes((raw.sha256() + " " + begin + " " + name).getBytes(StandardCharsets.UTF_8)))
              .date(at)
              .payloadDigest("sha256", raw.sha256())
              .body(media(raw.media()), raw.bytes());
      raw.headers().forEach((key, value) -> record.addHeader("X-Header-" + key, value));
      written = true;
      to.write(record.build());
      return new CapturePlace(name, begin, base + to.position() - begin);
    } catch (IOException e) {
      closeFile();
      throw new ArchiveFault("a capture cannot be written in " + folder + ": " + e.getMessage() + "; make room", e);
    }
  }

  private WarcWriter writer(Instant at) throws IOException {
    WarcWriter open = writer;
    if (open != null && base + open.position() < LARGEST) {
      return open;
    }
    closeFile();
    String day = at.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    for (int n = 1; ; n++) {
      name = "%s-%04d%s".formatted(day, n, SUFFIX);
      Path file = folder.resolve(name);
      base = Files.exists(file) ? Files.size(file) : 0;
      if (base < LARGEST) {
        FileChannel to = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel = to.position(base);
        WarcWriter begun = new WarcWriter(Channels.newChannel(Channels.newOutputStream(to)), WarcCompression.GZIP);
        writer = begun;
        return begun;
      }
    }
  }

  /// Where the last record ends.
  ///
  /// @param file its name; empty before the first record
  public record End(String file, long at) {}

  public End end() {
    WarcWriter open = writer;
    return open == null ? new End("", 0) : new End(name, base + open.position());
  }

  /// Takes back what was added since, as when the rows that name it could not be kept. What cannot be taken back is cut off
  /// when the files are opened again.
  public void back(End end) {
    if (writer == null && !written) {
      return; // nothing was added
    }
    String added = name;
    closeFile();
    written = false;
    long keep = end.file().equals(added) ? end.at() : base;
    try (FileChannel open = FileChannel.open(folder.resolve(added), StandardOpenOption.WRITE)) {
      if (open.size() > keep) {
        open.truncate(keep).force(true);
      }
    } catch (IOException e) {
      return; // nothing refers to it
    }
  }

  private static URI uri(String origin) {
    try {
      return URI.create(origin);
    } catch (IllegalArgumentException e) {
      return URI.create("urn:uuid:" + UUID.nameUUIDFromBytes(origin.getBytes(StandardCharsets.UTF_8)));
    }
  }

  private static MediaType media(String media) {
    try {
      return MediaType.parseLeniently(media);
    } catch (IllegalArgumentException e) {
      return MediaType.OCTET_STREAM;
    }
  }

  /// Brings all that was added to the disk. To be called before the rows that refer to it are committed.
  public void force() {
    FileChannel open = channel;
    if (open == null || !written) {
      return;
    }
    try {
      open.force(true);
      written = false;
    } catch (IOException e) {
      throw new ArchiveFault("captures cannot be brought to the disk in " + folder + ": " + e.getMessage(), e);
    }
  }

  /// @return the bytes as they came
  /// @throws ArchiveFault where no whole record stands there
  public static byte[] read(Path folder, CapturePlace place) {
    Path file = folder.resolve(place.file());
    try (FileChannel open = FileChannel.open(file, StandardOpenOption.READ)) {
      try (WarcReader reader = new WarcReader(open.position(place.offset()))) {
        Optional<WarcRecord> record = reader.next();
        if (record.isPresent()) {
          return record.get().body().stream().readAllBytes();
        }
        throw damaged(file, place, "the file ends before it");
      }
    } catch (ParsingException e) {
      throw damaged(file, place, "what stands there is no record");
    } catch (IOException e) {
      throw damaged(file, place, e.toString());
    }
  }

  private static ArchiveFault damaged(Path file, CapturePlace place, String why) {
    return new ArchiveFault(
        "no whole capture at byte %d of %s (%s); restore that file from a backup".formatted(place.offset(), file, why));
  }

  private void closeFile() {
    FileChannel open = channel;
    writer = null;
    channel = null;
    if (open != null) {
      try {
        open.close();
      } catch (IOException e) {
        // what counts was brought to the disk before
      }
    }
  }

  @Override
  public void close() {
    closeFile();
  }
}
