package org.hearsay.text;

import java.util.Set;

/// News agencies, whose name under a text is a credit and not the outlet; compiled for Hearsay,
/// 2026-11-22.
final class Agencies {
  private static final Set<String> NAMES = TextLists.ENGLISH.words("agencies.names");

  private Agencies() {}

  static boolean isAgency(String name) {
    return NAMES.contains(Furniture.normal(name));
  }
}
