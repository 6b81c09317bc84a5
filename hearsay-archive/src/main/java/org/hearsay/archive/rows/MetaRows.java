package org.hearsay.archive.rows;

import java.util.Optional;
import org.hearsay.archive.ArchiveFault;
import org.hearsay.archive.ArchiveFolder;
import org.jspecify.annotations.Nullable;

/// What an archive says of itself.
public final class MetaRows {
  private static final String MODEL = "model";

  private final Database database;

  public MetaRows(Database database) {
    this.database = database;
  }

  /// The name of what finds quotations.
  ///
  /// @return absent before the first article
  public @Nullable String model() {
    Optional<String> model =
        database.handle().select("SELECT value FROM meta WHERE key = ?", MODEL).mapTo(String.class).findOne();
    return model.orElse(null);
  }

  /// Notes another model, by which all is going to be read again.
  public void change(String model) {
    database.commit(handle ->
        handle.execute(
            "INSERT INTO meta VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value", MODEL, model));
  }

  /// Notes the model of a new archive. Results of two models would differ for no reason that a reader can see.
  ///
  /// @throws ArchiveFault where it is read by another
  public void model(ArchiveFolder folder, String wanted) {
    String known = model();
    if (known == null) {
      database.commit(handle -> handle.execute("INSERT INTO meta VALUES (?, ?)", MODEL, wanted));
    } else if (!known.equals(wanted)) {
      throw new ArchiveFault(
          "the archive %s is read with the model %s, not %s; leave --model out, or read all of it again: hearsay archive rebuild --model %s"
              .formatted(folder.root(), known, wanted, wanted));
    }
  }
}
