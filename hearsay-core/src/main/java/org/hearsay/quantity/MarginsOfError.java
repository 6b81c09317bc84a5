package org.hearsay.quantity;

import org.hearsay.words.ComparedWords;

/// Whether a quantity says how far another may be off: each survey has its own, so two of them are no difference.
public final class MarginsOfError {
  /// Words before a quantity that are looked at.
  private static final int NEAR = 8;

  private MarginsOfError() {}

  /// "plus or minus three points", "a margin of sampling error of 3 percent".
  public static boolean of(ComparedWords words, Measure quantity) {
    boolean error = false;
    for (int i = quantity.first() - 1; i >= 0 && i >= quantity.first() - NEAR; i--) {
      String form = words.form(i);
      if ((form.equals("minus") && i > 1 && words.form(i - 2).equals("plus")) || (error && form.equals("margin"))) {
        return true;
      }
      error = error || form.equals("error");
    }
    return false;
  }
}
