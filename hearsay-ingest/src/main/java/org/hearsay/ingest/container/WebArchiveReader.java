package org.hearsay.ingest.container;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.hearsay.ingest.container.ContainerException.Fault;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.netpreserve.jwarc.WarcTruncationReason;

/// Web archives: WARC, and WACZ, which has such archives in a zip. One record is in memory at a time.
///
/// Pages are articles. Other records are counted by what they are.
public final class WebArchiveReader {
  private final int limit;

  /// Whether an article or a refusal was given.
  private boolean given;

  private final HeldSink sink;
  private final Map<String, Integer> others = new TreeMap<>();
  private int number;

  /// @param limit bytes of one page
  public WebArchiveReader(int limit, HeldSink sink) {
    this.limit = limit;
    this.sink = sink;
  }

  /// Reads the archives in a zip, in the order in which they stand there.
  public void readZip(InputStream in) throws ContainerException, IOException {
    boolean found = false;
    ZipInputStream zip = new ZipInputStream(in);
    for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) {
      String name = entry.getName();
      if (name.endsWith(".warc.gz") || name.endsWith(".warc")) {
        found = true;
        InputStream archive = new Unclosed(zip);
        records(name.endsWith(".gz") ? new GzipParts(archive, 1 << 16) : archive, name + ", ");
      }
    }
    if (!found) {
      throw ContainerException.unsupported("a WACZ without a WARC in it", "fetch the file again");
    }
    finish();
  }

  /// Reads one archive from which gzip is taken off.
  public void read(InputStream in) throws ContainerException, IOException {
    records(in, "");
    finish();
  }

  private void finish() throws ContainerException {
    if (number == 0) {
      throw new ContainerException(Fault.NO_TEXT, "", "a web archive without a record", "fetch the file again");
    }
    others.forEach((what, count) -> sink.warning(what + " left out: " + count));
    if (!given) {
      throw new ContainerException(
          Fault.NO_TEXT, "", "a web archive without a page in it", "check that the pages themselves were fetched");
    }
  }

  private void records(InputStream in, String where) throws ContainerException, IOException {
    int before = number;
    boolean inside = false;
    try {
      WarcReader reader = new WarcReader(in);
      reader.setLenient(true);
      while (true) {
        Optional<WarcRecord> record = next(reader);
        if (record.isEmpty()) {
          break;
        }
        number++;
        inside = true;
        record(record.get());
        inside = false;
      }
    } catch (ParsingException e) {
      throw broken(where, before, inside, "what comes next is no record of a web archive");
    } catch (EOFException e) {
      throw broken(where, before, inside, "the archive ends in the middle of a record");
    } catch (ZipException e) {
      throw broken(where, before, inside, "the gzip data is damaged");
    }
  }

  private static Optional<WarcRecord> next(WarcReader reader) throws IOException {
    try {
      return reader.next();
    } catch (RuntimeException e) {
      // The library meets broken heads with exceptions of many kinds.
      throw new ParsingException(String.valueOf(e.getMessage()));
    }
  }

  /// Counts what was read, so that a user knows what is missing.
  ///
  /// @param inside whether the last record that was begun could not be read to its end
  private ContainerException broken(String where, int before, boolean inside, String what) {
    int last = inside ? number - 1 : number;
    others.forEach((kind, count) -> sink.warning(kind + " left out: " + count));
    return ContainerException.malformed(
        where + "record " + (last + 1),
        what + "; the " + (last - before) + " records before it were read",
        "fetch the archive again; warcio recompress FILE NEW writes what can be saved");
  }

  private void record(WarcRecord record) throws IOException {
    String place = ":" + number;
    HeldArticle article;
    try {
      article = article(place, record);
    } catch (ContainerException e) {
      given = true;
      sink.refused(place, e);
      return;
    } catch (ParsingException | RuntimeException e) {
      // The library meets broken heads with exceptions of many kinds.
      given = true;
      sink.refused(place, ContainerException.malformed("", "a record whose head is broken", "fetch its page again"));
      return;
    }
    if (article != null) {
      given = true;
      sink.article(article);
    }
  }

  /// @return absent where the record is no article, which is counted
  private @Nullable HeldArticle article(String place, WarcRecord record) throws ContainerException, IOException {
    return switch (record) {
      case WarcResponse response -> response(place, response);
      case WarcResource resource -> whole(place, resource, resource.contentType(), resource.body().stream());
      case WarcConversion conversion -> whole(place, conversion, conversion.contentType(), conversion.body().stream());
      default -> counted("records of type " + Strings.shortened(record.type(), 40));
    };
  }

  private @Nullable HeldArticle response(String place, WarcResponse response) throws ContainerException, IOException {
    if (!response.contentType().base().equals(MediaType.HTTP)) {
      return counted("records that are no HTTP");
    }
    HttpResponse http = response.http();
    if (http.status() / 100 != 2) {
      return counted("answers with HTTP status " + http.status());
    }
    InputStream body;
    try {
      body = http.bodyDecoded().stream();
    } catch (EOFException | ZipException e) {
      throw damaged();
    } catch (IOException e) {
      String packed = String.join(", ", http.headers().all("Content-Encoding"));
      throw ContainerException.unsupported(
          "a page packed in a way that is not read (Content-Encoding " + Strings.shortened(packed, 40) + ")",
          "fetch it again with 'Accept-Encoding: gzip', or unpack the archive's pages first");
    }
    return whole(place, response, http.contentType(), body);
  }

  private static ContainerException damaged() {
    return ContainerException.malformed("", "a page whose compressed data is damaged", "fetch its page again");
  }

  private @Nullable HeldArticle whole(String place, WarcTargetRecord record, MediaType type, InputStream body)
      throws ContainerException, IOException {
    boolean plain = type.base().equals(MediaType.PLAIN_TEXT) && record instanceof WarcConversion;
    boolean page = type.base().equals(MediaType.HTML) || type.base().equals(MediaType.XHTML);
    if (!plain && !page) {
      return counted("records of " + Strings.shortened(type.base().toString(), 40));
    }
    byte[] bytes;
    try {
      bytes = body.readNBytes(limit + 1);
    } catch (ZipException e) {
      throw damaged();
    }
    if (bytes.length > limit) {
      throw new ContainerException(
          Fault.TOO_LARGE, "", "a page larger than an article may be", "take the record out and read what is wanted");
    }
    if (!record.truncated().equals(WarcTruncationReason.NOT_TRUNCATED)) {
      sink.warning(
          "record " + number + " was cut when it was fetched (" + record.target() + "): read as far as it goes");
    }
    HeldBody held =
        plain
            ? new HeldBody.Plain(new String(bytes, StandardCharsets.UTF_8))
            : new HeldBody.Page(ByteBuffer.wrap(bytes), charset(type));
    return HeldArticle.at(place).url(record.target()).with(held);
  }

  private static @Nullable String charset(MediaType type) {
    return Strings.orNull(type.parameters().get("charset"));
  }

  private @Nullable HeldArticle counted(String what) {
    others.merge(what, 1, Integer::sum);
    return null;
  }

  /// The archive in a zip ends before the zip does.
  private static final class Unclosed extends FilterInputStream {
    Unclosed(InputStream in) {
      super(in);
    }

    @Override
    public void close() {
      // The zip goes on.
    }
  }
}
