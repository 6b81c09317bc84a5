package org.hearsay.show.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rules by which a user is told of changes.
///
/// @param said what was done just now; empty where nothing was
public record SiteAlerts(String said, Rule draft, List<Row> rows) {
  public SiteAlerts {
    rows = List.copyOf(rows);
  }

  /// A rule as a form has it.
  ///
  /// @param kinds all that there are
  /// @param address of a webhook; may be empty
  public record Rule(String name, String words, String outlet, List<Kind> kinds, String address, int most) {
    public Rule {
      kinds = List.copyOf(kinds);
    }
  }

  /// A kind of change that a rule may ask for.
  public record Kind(String word, String label, boolean isChosen) {}

  /// @param rule in a sentence
  /// @param hits of the last seven days, in words
  public record Row(long id, String name, String rule, String hits) {}

  /// What a rule would have hit.
  ///
  /// @param form what the form carries
  /// @param line how often, in a sentence
  public record Preview(String form, Rule rule, String inWords, String line, List<Hit> hits) {
    public Preview {
      hits = List.copyOf(hits);
    }
  }

  /// A rule with what it hit.
  ///
  /// @param feed address of its Atom feed
  /// @param secret with which the webhook is signed; absent where there is none
  public record Page(
      String form,
      long id,
      String name,
      String inWords,
      String feed,
      String address,
      @Nullable String secret,
      List<Hit> hits) {
    public Page {
      hits = List.copyOf(hits);
    }
  }

  /// @param reason why it fits
  /// @param state what came of sending; empty where nothing is sent
  public record Hit(SiteChange change, String reason, String state) {}
}
