package org.hearsay.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Commands on an archive that a server of another process holds, and what a server does when it is stopped.
class BesideServerTest {
  private static final String SAID = "We will not lay a metre of track before the soil is tested";

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  private Cli.Result run(String... args) {
    return new Cli(folder).run(args);
  }

  private Cli.Result good(String... args) {
    Cli.Result done = run(args);
    assertThat(done.status()).as(String.join(" ", args) + done.err()).isZero();
    return done;
  }

  private void fill() {
    new Cli(folder).reports();
    good("add", folder.resolve("news").toString(), "--archive", "desk", "--model", "rules", "-q");
  }

  private String bearer() throws IOException {
    JsonNode note = JsonMapper.shared().readTree(Files.readString(folder.resolve("desk/server.json")));
    return "Authorization: Bearer " + note.get("token").asString();
  }

  private static int port(ServedProcess served) {
    return URI.create(served.address()).getPort();
  }

  private static String report(int number) {
    return "{\"url\":\"https://fold.example/%1$d\",\"title\":\"Sheep %1$d\",\"outlet\":\"The Fold\",\"published\":\"2031-02-01\",\"text\":\"“Number %1$d eats like a horse,” said Olaf Brandt, a farmer.\"}\n"
        .formatted(number);
  }

  /// The server takes articles in all the while, so that it holds the archive.
  @Test
  void commandsReadWhileAServerWrites() throws Exception {
    fill();
    String story = good("story", "--archive", "desk").out().strip().split(" ")[0];
    String before = good("story", story, "--archive", "desk", "--format", "json").out();
    String checked = good("check", SAID, "--archive", "desk").out().lines().findFirst().orElse("");
    try (ServedProcess served = ServedProcess.start(folder, folder.resolve("desk"))) {
      RawHttp http = new RawHttp(port(served));
      String bearer = bearer();
      AtomicBoolean isDone = new AtomicBoolean();
      AtomicInteger added = new AtomicInteger();
      Thread adding =
          Thread.ofPlatform()
              .start(() -> {
                while (!isDone.get()) {
                  RawHttp.Answer answer = http.send("POST", "/api/v1/articles", report(added.get()), bearer);
                  if (answer.status() == 200) {
                    added.incrementAndGet();
                  }
                }
              });
      try {
        while (added.get() == 0) {
          Thread.sleep(20);
        }
        assertThat(good("story", story, "--archive", "desk", "--format", "json").out()).isEqualTo(before);
        assertThat(good("check", SAID, "--archive", "desk").out().lines().findFirst().orElse("")).isEqualTo(checked);
        assertThat(good("find", "track", "--archive", "desk").out()).contains("Rosa Quell");
        assertThat(good("changes", "--archive", "desk").out()).contains("new-report");
        assertThat(good("brief", "--archive", "desk", "--format", "json").out()).contains(story);
        assertThat(good("archive", "export", "quotations", "--archive", "desk").out()).contains("Rosa Quell");
        assertThat(good("archive", "status", "--archive", "desk").out()).contains("quotations");
        assertThat(good("archive", "backup", "copy", "--archive", "desk").out()).contains("copied to");
      } finally {
        isDone.set(true);
        adding.join();
      }
      assertThat(added.get()).as("articles that came meanwhile").isGreaterThan(1);
    }
    assertThat(good("archive", "verify", "--archive", "desk").out()).contains("is whole");
  }

  @Test
  void commandsThatWriteAreGivenTheArchiveAndTablesAreLeftAlone() throws Exception {
    fill();
    try (ServedProcess served = ServedProcess.start(folder, folder.resolve("desk"))) {
      RawHttp http = new RawHttp(port(served));
      assertThat(http.send("POST", "/api/v1/articles", report(1), bearer()).status()).isEqualTo(200);
      String added = new Cli(folder).file("more.json", report(2));
      assertThat(good("add", added, "--archive", "desk", "-q").out()).startsWith("new");
      assertThat(http.send("POST", "/api/v1/articles", report(3), bearer()).status()).isIn(200, 202);
      assertThat(good("archive", "settle", "--archive", "desk").out()).contains("came into another story");
      assertThat(good("archive", "rebuild", "--archive", "desk").out()).contains("made again");
      Cli.Result upgrade = run("archive", "upgrade", "--archive", "desk");
      assertThat(upgrade.status()).isNotZero();
      assertThat(upgrade.err()).contains("the server at " + served.address()).contains("stop it first");
      assertThat(run("archive", "restore", "nowhere", "--archive", "desk").status()).isNotZero();
    }
    good("archive", "upgrade", "--archive", "desk");
  }

  /// What is being answered is ended first; then the program ends as one that did what it was asked.
  @Test
  void whatIsBeingAnsweredIsEndedBeforeTheServerStops() throws Exception {
    fill();
    int lines = 150;
    try (ServedProcess served = ServedProcess.start(folder, folder.resolve("desk"));
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port(served))) {
      byte[] body = ("\"" + SAID + "\"\n").repeat(lines).getBytes(StandardCharsets.UTF_8);
      String head =
          "POST /api/v1/check HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nConnection: close\r\nContent-Length: %d\r\n%s\r\n\r\n"
              .formatted(port(served), body.length, bearer());
      OutputStream out = socket.getOutputStream();
      out.write(head.getBytes(StandardCharsets.UTF_8));
      out.write(body);
      out.flush();
      BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      List<String> answers = new ArrayList<>();
      String line = in.readLine();
      assertThat(line).contains("200");
      boolean isStopped = false;
      while (line != null) {
        if (line.startsWith("{")) {
          answers.add(line);
          if (!isStopped) {
            isStopped = true;
            served.process().destroy();
          }
        }
        line = in.readLine();
      }
      assertThat(answers).hasSize(lines);
      assertThat(served.stop()).isZero();
      assertThat(folder.resolve("desk/server.json")).doesNotExist();
    }
  }

  /// Processor time, since other work on this machine does not change it much; the distribution starts faster, from a
  /// cache of classes.
  @Test
  void theServerIsUpSoon() throws IOException {
    fill();
    try (ServedProcess served = ServedProcess.start(folder, folder.resolve("desk"))) {
      System.out.printf(
          "serve is up after %.2f s, with %.2f s of processor time%n",
          served.wall().toMillis() / 1000.0, served.processor().toMillis() / 1000.0);
      assertThat(served.processor()).isLessThan(java.time.Duration.ofSeconds(4));
    }
  }
}
