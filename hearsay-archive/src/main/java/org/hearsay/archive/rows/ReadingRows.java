package org.hearsay.archive.rows;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hearsay.compare.utterance.PlainWording;
import org.hearsay.entity.ReadArticle;
import org.hearsay.prov.Provenance;
import org.hearsay.quote.Quotation;
import org.hearsay.quote.SaidWhen;
import org.hearsay.store.NotStoredFormException;
import org.hearsay.store.StoredForm;
import org.hearsay.text.DateRange;
import org.hearsay.words.ComparedWords;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/// What was read in each version: the whole reading, and a row for each quotation. Derived.
public final class ReadingRows {
  /// Bytes of a wording's digest. Two of a thousand million wordings share them with a chance of 1 to 10 to the 20th.
  private static final int DIGEST = 16;

  /// Of an id of a version in the outbox.
  public static final String READ = "read";

  private final Handle handle;

  /// Provenances that were looked up, by maker.
  private final Map<String, Provenance> makers = new HashMap<>();

  public ReadingRows(Handle handle) {
    this.handle = handle;
  }

  /// Notes who makes rows.
  public void maker(Maker maker) {
    handle.execute("INSERT INTO maker VALUES (?, ?) ON CONFLICT DO NOTHING", maker.id(), maker.provenance());
  }

  /// Keeps a reading instead of what was read of the version before, and tells the followers when it is the first.
  ///
  /// @return whether it is the first of its version
  public boolean put(KeptVersion version, ReadArticle read, Maker maker) {
    boolean first = !has(version.seq());
    handle.execute("DELETE FROM quotation WHERE version = ?", version.seq());
    ReadArticle bare = new ReadArticle(read.text(), read.quotations(), read.entities(), read.times(), null);
    byte[] body = Packed.bytes(StoredForm.write(bare), known(version));
    handle.execute(
        "INSERT INTO reading VALUES (?, ?, ?) ON CONFLICT (version) DO UPDATE SET made_by = excluded.made_by, body ="
            + " excluded.body",
        version.seq(),
        maker.id(),
        body);
    quotations(version, read, maker);
    done(version.seq(), maker);
    if (first) {
      handle.execute("INSERT INTO outbox (kind, key) VALUES (?, ?)", READ, Long.toString(version.seq()));
    }
    return first;
  }

  /// Puts every version on the list of what is to be read. What was read stays until it is read again.
  public void forget() {
    handle.execute("UPDATE version SET read_by = NULL");
  }

  /// Nothing is to be read of a version, or nothing can be.
  public void done(long version, Maker maker) {
    handle.execute("UPDATE version SET read_by = ? WHERE seq = ?", maker.id(), version);
  }

  private boolean has(long version) {
    return handle.select("SELECT 1 FROM reading WHERE version = ?", version).mapTo(Integer.class).findOne().isPresent();
  }

  /// What stands in a reading and at hand beside it.
  private static byte[] known(KeptVersion version) {
    return version.article().text().getBytes(StandardCharsets.UTF_8);
  }

  /// @return absent where it was not read, or is stored in a form that this program does not read
  public @Nullable ReadArticle get(KeptVersion version) {
    Optional<Kept> kept =
        handle
            .select("SELECT made_by, body FROM reading WHERE version = ?", version.seq())
            .map((row, context) -> new Kept(row.getString("made_by"), row.getBytes("body")))
            .findOne();
    if (kept.isEmpty()) {
      return null;
    }
    try {
      return StoredForm.article(Packed.unpack(kept.get().body(), known(version)))
          .withProvenance(provenance(kept.get().maker()));
    } catch (NotStoredFormException e) {
      return null;
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // a row on its way, never compared
  private record Kept(String maker, byte[] body) {}

  private Provenance provenance(String maker) {
    return makers.computeIfAbsent(
        maker,
        id ->
            Maker.provenance(handle.select("SELECT provenance FROM maker WHERE id = ?", id).mapTo(String.class).one()));
  }

  /// What made the reading that was made last; absent where none was.
  public @Nullable Provenance newestMaker() {
    Optional<String> maker =
        handle.select("SELECT made_by FROM reading ORDER BY version DESC LIMIT 1").mapTo(String.class).findOne();
    return maker.map(this::provenance).orElse(null);
  }

  private void quotations(KeptVersion version, ReadArticle read, Maker maker) {
    if (read.quotations().isEmpty()) {
      return;
    }
    List<PlainWording.Said> all = PlainWording.in(read);
    List<byte[]> digests = new ArrayList<>();
    try (PreparedBatch wordings =
        handle.prepareBatch("INSERT INTO wording (digest, words) VALUES (?, ?) ON CONFLICT DO NOTHING")) {
      for (PlainWording.Said said : all) {
        byte[] digest = digest(said.wording());
        digests.add(digest);
        wordings.bind(0, digest).bind(1, said.wording().line()).add();
      }
      wordings.execute();
    }
    try (PreparedBatch rows =
        handle.prepareBatch(
            "INSERT INTO quotation (version, id, wording, kind, begin, \"end\", speaker, speaker_kind, speaker_key,"
                + " stance, said, confidence, statement, made_by) VALUES (?, ?, (SELECT id FROM wording WHERE digest ="
                + " ?), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      for (int i = 0; i < digests.size(); i++) {
        bind(rows, version, all.get(i).quotation(), digests.get(i), maker);
      }
      rows.execute();
    }
  }

  private static void bind(PreparedBatch rows, KeptVersion version, Quotation quotation, byte[] digest, Maker maker) {
    SaidWhen when = quotation.when();
    DateRange said = when == null ? null : when.range();
    String name = quotation.speaker().name();
    rows.bind(0, version.seq())
        .bind(1, quotation.id())
        .bind(2, digest)
        .bind(3, quotation.kind().name())
        .bind(4, quotation.content().getFirst().begin())
        .bind(5, quotation.content().getLast().end())
        .bind(6, name)
        .bind(7, quotation.speaker().kind().name())
        .bind(8, speakerKey(name))
        .bind(9, quotation.stance().name())
        .bind(10, said == null ? null : said.first().toString())
        .bind(11, quotation.confidence())
        .bind(12, quotation.statement() ? 1 : 0)
        .bind(13, maker.id())
        .add();
  }

  /// Under which a speaker's words are found: the name's words in lower case, without what is no letter.
  public static String speakerKey(String name) {
    ComparedWords words = ComparedWords.of(name);
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      parts.add(words.form(i).toLowerCase(Locale.ROOT));
    }
    return String.join(" ", parts);
  }

  /// Equal for wordings with equal compared words.
  static byte[] digest(PlainWording wording) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (String word : wording.words()) {
        sha.update(word.getBytes(StandardCharsets.UTF_8));
        sha.update((byte) ' ');
      }
      return Arrays.copyOf(sha.digest(), DIGEST);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
