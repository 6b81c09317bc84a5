package org.hearsay.text;

import java.util.Set;

/// News agencies, whose name under a text is a credit and not the outlet; compiled for Hearsay,
/// 2026-11-22.
final class Agencies {
  private static final Set<String> NAMES =
      Set.of(
          "reuters",
          "associated press",
          "the associated press",
          "ap",
          "afp",
          "agence france-presse",
          "xinhua",
          "upi",
          "united press international",
          "dpa",
          "efe",
          "ansa",
          "tass",
          "pti",
          "ani",
          "ians",
          "kyodo",
          "yonhap",
          "interfax",
          "press association",
          "pa",
          "pa media",
          "bloomberg",
          "anadolu agency",
          "irna",
          "aap",
          "canadian press",
          "the canadian press");

  private Agencies() {}

  static boolean isAgency(String name) {
    return NAMES.contains(Furniture.normal(name));
  }
}
