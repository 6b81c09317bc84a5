package org.hearsay.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;

/// States as bytes.
class SavedStateTest {
  private static byte[] saved(Consumer<StateWriter> what) {
    StateWriter out = new StateWriter();
    what.accept(out);
    return out.bytes();
  }

  private static ThrowableAssertAlternative<StateRefusedException> refused(byte[] bytes, Consumer<StateReader> reader) {
    return assertThatExceptionOfType(StateRefusedException.class)
        .isThrownBy(() -> reader.accept(new StateReader(bytes)));
  }

  @Test
  void whatWasWrittenIsRead() {
    List<Integer> counts = List.of(0, 1, 127, 128, 16_383, 16_384, Integer.MAX_VALUE);
    List<Integer> differences = List.of(0, -1, 1, 63, -64, 64, -(1 << 30), (1 << 30) - 1);
    Instant time = Instant.parse("2031-05-03T10:15:30.000000007Z");
    byte[] bytes =
        saved(out -> {
          out.section("things", 3);
          counts.forEach(out::count);
          differences.forEach(out::difference);
          out.flag(true);
          out.byteOf((byte) -7);
          out.intOf(-123_456_789);
          out.longOf(Long.MIN_VALUE);
          out.floatOf(1.5f);
          out.doubleOf(Double.NaN);
          out.string("Łódź 🌊");
          out.instant(time);
        });
    StateReader in = new StateReader(bytes);
    in.section("things", 3);
    counts.forEach(count -> assertThat(in.count()).isEqualTo(count));
    differences.forEach(difference -> assertThat(in.difference()).isEqualTo(difference));
    assertThat(in.flag()).isTrue();
    assertThat(in.byteOf()).isEqualTo((byte) -7);
    assertThat(in.intOf()).isEqualTo(-123_456_789);
    assertThat(in.longOf()).isEqualTo(Long.MIN_VALUE);
    assertThat(in.floatOf()).isEqualTo(1.5f);
    assertThat(in.doubleOf()).isNaN();
    assertThat(in.string()).isEqualTo("Łódź 🌊");
    assertThat(in.instant()).isEqualTo(time);
    in.end();
  }

  @Test
  void bytesThatAreSomethingElseAreRefused() {
    refused(new byte[0], in -> {}).withMessageContaining("there are no bytes");
    byte[] json = "{\"stories\": []}".getBytes(StandardCharsets.UTF_8);
    refused(json, in -> {})
        .withMessage(
            "cannot restore the saved state: the bytes begin with 7b 22 73 74 6f 72 69 65 73 22 3a 20; expected"
                + " 'HearsayState' at the beginning. Give bytes that this version saved, or begin with an empty state"
                + " and add the articles again.");
  }

  @Test
  void anotherFormatOrContentIsRefused() {
    byte[] bytes = saved(out -> out.section("things", 2));
    refused(bytes, in -> in.section("things", 1))
        .withMessageContaining("it holds 'things' in format 2; expected 'things' in format 1");
    refused(bytes, in -> in.section("others", 2)).withMessageContaining("expected 'others' in format 2");
  }

  @Test
  void anyChangedOrMissingByteIsSeen() {
    byte[] bytes = saved(out -> out.string("a state"));
    for (int i = 0; i < bytes.length; i++) {
      byte[] changed = bytes.clone();
      changed[i] = (byte) (changed[i] ^ 4);
      refused(changed, in -> {}).withMessageContaining("; expected ");
      refused(Arrays.copyOf(bytes, i), in -> {}).withMessageContaining("; expected ");
    }
    refused(Arrays.copyOf(bytes, bytes.length + 1), in -> {}).withMessageContaining("checksum");
  }

  @Test
  void numbersThatCannotBeAreRefusedBeforeSpaceIsMadeForThem() {
    refused(saved(out -> out.count(Integer.MAX_VALUE)), in -> in.items(1)).withMessageContaining("items where 0 bytes");
    refused(saved(out -> out.count(4)), in -> in.place(4)).withMessageContaining("place 4 in a list of 4");
    refused(saved(out -> out.intOf(-1)), StateReader::count).withMessageContaining("the end");
    refused(saved(out -> out.longOf(-1)), StateReader::count).withMessageContaining("too large");
    refused(saved(out -> out.longOf(-1)), StateReader::instant).withMessageContaining("the end");
    refused(
            saved(out -> {
              out.longOf(Long.MAX_VALUE);
              out.intOf(0);
            }),
            StateReader::instant)
        .withMessageContaining("no time");
    refused(saved(out -> out.flag(true)), StateReader::end).withMessageContaining("1 bytes too many");
  }

  @Test
  void noiseWithARightChecksumIsRefused() {
    Random random = new Random(11);
    for (int i = 0; i < 200; i++) {
      byte[] noise = new byte[random.nextInt(60)];
      random.nextBytes(noise);
      byte[] bytes =
          saved(out -> {
            for (byte one : noise) {
              out.byteOf(one);
            }
          });
      refused(bytes, in -> in.section("things", 1));
    }
  }
}
