package org.hearsay.quote.linear;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/// How often a word is part of a cue where it stands, learned from training text.
///
/// @param words hashes of lower-case words, ascending
/// @param rates the share, in 255ths, smoothed towards 0 for rare words
@SuppressWarnings("ArrayRecordComponent")
record CueRates(int[] words, byte[] rates) {

  static final CueRates NONE = new CueRates(new int[0], new byte[0]);

  /// @return 0 to 255; 0 for a word that was never part of a cue
  int rate(int word) {
    int found = Arrays.binarySearch(words, word);
    return found < 0 ? 0 : rates[found] & 0xFF;
  }

  /// Five steps, from never to mostly.
  static int level(int rate) {
    return rate >= 153 ? 4 : rate >= 77 ? 3 : rate >= 26 ? 2 : rate >= 5 ? 1 : 0;
  }

  static CueRates read(DataInputStream in) throws IOException {
    int[] words = new int[in.readInt()];
    for (int i = 0; i < words.length; i++) {
      words[i] = in.readInt();
    }
    byte[] rates = in.readNBytes(words.length);
    if (rates.length != words.length) {
      throw new IOException("the model file is cut short");
    }
    return new CueRates(words, rates);
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(words.length);
    for (int word : words) {
      out.writeInt(word);
    }
    out.write(rates);
  }
}
