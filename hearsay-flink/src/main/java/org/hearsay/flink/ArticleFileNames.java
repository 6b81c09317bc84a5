package org.hearsay.flink;

import java.util.function.Predicate;
import org.apache.flink.connector.file.src.enumerate.NonSplittingRecursiveEnumerator;
import org.apache.flink.core.fs.Path;

/// All files under the given folders, without hidden ones and without those that describe the file beside them.
final class ArticleFileNames extends NonSplittingRecursiveEnumerator {
  ArticleFileNames() {
    super((Predicate<Path>) ArticleFileNames::isRead);
  }

  private static boolean isRead(Path path) {
    String name = path.getName();
    return !name.startsWith(".") && !name.startsWith("_") && !name.endsWith(".meta.json");
  }
}
