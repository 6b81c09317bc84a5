package org.hearsay.archive.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.hearsay.archive.ArchiveFolder;
import org.hearsay.archive.keep.TestArchive;
import org.hearsay.archive.keep.TestStore;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The tables of both databases are the same, and a copy knows all of them.
class RowCopyTest {
  private static final List<String> NOT_OURS = List.of("flyway_schema_history", "sqlite_sequence");

  @TempDir Path folder;

  @BeforeAll
  static void use() {
    TestStore.use();
  }

  @AfterAll
  static void leave() {
    TestStore.leave();
  }

  private static List<String> columns(Handle handle, String sql) {
    return handle.select(sql).mapTo(String.class).list().stream()
        .filter(column -> NOT_OURS.stream().noneMatch(table -> column.startsWith(table + " ")))
        .toList();
  }

  @Test
  void bothDatabasesHaveTheSameColumnsInTheSameOrder() {
    List<String> there;
    TestArchive.open(folder.resolve("there")).close();
    try (Database open = Database.read(new ArchiveFolder(folder.resolve("there")))) {
      there =
          columns(
              open.handle(),
              "SELECT table_name || ' ' || ordinal_position || ' ' || column_name || ' ' || is_nullable FROM"
                  + " information_schema.columns WHERE table_schema = current_schema() ORDER BY 1");
    }
    try (Database open = new SqliteStore(folder.resolve("here.db")).write()) {
      List<String> here =
          columns(
              open.handle(),
              "SELECT m.name || ' ' || (c.cid + 1) || ' ' || c.name || ' ' || CASE WHEN c.\"notnull\" = 1 OR c.pk > 0"
                  + " THEN 'NO' ELSE 'YES' END FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type ="
                  + " 'table' ORDER BY 1");
      assertThat(there).hasSizeGreaterThan(100).containsExactlyInAnyOrderElementsOf(here);
      assertThat(here.stream().map(column -> column.split(" ", 2)[0]).distinct())
          .as("a copy takes all tables")
          .containsExactlyInAnyOrderElementsOf(RowCopy.TABLES.stream().map(RowCopy.Table::name).toList());
    }
  }
}
