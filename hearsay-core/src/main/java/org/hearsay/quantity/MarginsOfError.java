package org.hearsay.quantity;

import org.hearsay.words.ComparedWords;

/// Whether a quantity is a margin of error. Each survey has its own, so two different ones are no difference.
public final class MarginsOfError {
  private static final String ERROR = QuantityLists.ENGLISH.word("error");
  private static final String MARGIN = QuantityLists.ENGLISH.word("margin");
  private static final String MINUS = QuantityLists.ENGLISH.word("minus");
  private static final String PLUS = QuantityLists.ENGLISH.word("plus");

  /// Words before a quantity that are looked at.
  private static final int NEAR = 8;

  private MarginsOfError() {}

  /// "plus or minus three points", "a margin of sampling error of 3 percent".
  public static boolean of(ComparedWords words, Measure quantity) {
    boolean error = false;
    for (int i = quantity.first() - 1; i >= 0 && i >= quantity.first() - NEAR; i--) {
      String form = words.form(i);
      if ((form.equals(MINUS) && i > 1 && words.form(i - 2).equals(PLUS)) || (error && form.equals(MARGIN))) {
        return true;
      }
      error = error || form.equals(ERROR);
    }
    return false;
  }
}
