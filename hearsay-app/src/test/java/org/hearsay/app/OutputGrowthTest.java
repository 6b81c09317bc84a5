package org.hearsay.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Three times the reports of one affair make about three times the output, also where all say the same.
class OutputGrowthTest {
  @TempDir Path folder;

  @Test
  void nearlyEqualReportsMakeOutputThatGrowsWithTheirNumber() {
    for (String format : new String[] {"json", "html"}) {
      int some = brief(format, 120);
      int many = brief(format, 360);
      assertThat(many).as("%s: %d after %d", format, many, some).isLessThan(some * 4);
    }
  }

  private int brief(String format, int reports) {
    Cli cli = new Cli(folder);
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < reports; i++) {
      lines
          .append("{\"text\":\"The council of Lindmoor will not pay for the new tram over the river this year, ")
          .append("Rosa Quell said on Tuesday.\",\"outlet\":\"Post ")
          .append(i)
          .append("\",\"url\":\"https://p")
          .append(i)
          .append(".example/a\"}\n");
    }
    String file = cli.file("all.jsonl", lines.toString());
    Cli.Result done = cli.run("brief", "--model", "rules", "--format", format, file);
    assertThat(done.status()).isZero();
    assertThat(done.out()).contains("Post " + (reports - 1));
    return done.out().length();
  }
}
