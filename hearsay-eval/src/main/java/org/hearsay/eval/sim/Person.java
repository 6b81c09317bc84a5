package org.hearsay.eval.sim;

/// Somebody who speaks in an affair.
///
/// @param before role as written before the name
/// @param after role as written after the name
/// @param role short, with its article
record Person(String given, String family, boolean woman, String before, String after, String role) {
  String full() {
    return given + " " + family;
  }

  String title() {
    return woman ? "Ms" : "Mr";
  }

  String pronoun() {
    return woman ? "she" : "he";
  }
}
