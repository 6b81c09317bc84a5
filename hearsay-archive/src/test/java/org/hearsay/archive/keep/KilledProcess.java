package org.hearsay.archive.keep;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hearsay.archive.ArchiveFolder;
import org.hearsay.archive.capture.RawBytes;
import org.hearsay.text.Article;

/// Adds reports to an archive until it is killed. Started by [KillTest] as a process of its own.
final class KilledProcess {
  private KilledProcess() {}

  /// @param args the folder, the number of the first report, the number behind the last one, the seed
  public static void main(String[] args) {
    int n = Integer.parseInt(args[1]);
    int last = Integer.parseInt(args[2]);
    Random random = new Random(Long.parseLong(args[3]));
    ArchiveFolder folder = new ArchiveFolder(Path.of(args[0]));
    Path backups = Path.of(args[0] + "-copies");
    try (Archive archive = TestArchive.open(Path.of(args[0]))) {
      System.out.println("OPEN");
      while (n < last) {
        List<Arrival> arrivals = new ArrayList<>();
        int first = n;
        for (int more = 1 + random.nextInt(8); more > 0 && n < last; more--, n++) {
          arrivals.add(arrival(n));
        }
        archive.take(arrivals);
        for (int i = first; i < n; i++) {
          System.out.println("ACK " + i);
        }
        System.out.flush();
        if (random.nextInt(3) > 0) {
          archive.readAndJoin();
        }
        if (random.nextInt(4) == 0) {
          archive.compareDue();
        }
        if (random.nextInt(4) == 0) {
          archive.index(folder);
        }
        if (random.nextInt(6) == 0) {
          ArchiveCopy.backup(folder, new ArchiveFolder(backups.resolve("copy-" + args[3] + "-" + n)));
        }
      }
      archive.catchUp();
      archive.index(folder);
      System.out.println("DONE");
    }
  }

  static Arrival arrival(int n) {
    Article article = InventedReports.article(n);
    byte[] bytes = article.text().getBytes(StandardCharsets.UTF_8);
    return new Arrival(
        article, new RawBytes(String.valueOf(article.url()), "text/plain", Map.of(), bytes), false, List.of());
  }
}
