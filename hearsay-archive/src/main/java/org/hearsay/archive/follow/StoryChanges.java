package org.hearsay.archive.follow;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.archive.rows.ChangeRows;
import org.hearsay.archive.rows.ChangeRows.ChangeKind;
import org.hearsay.archive.rows.ThingRows.Thing;
import org.hearsay.archive.rows.ThingRows.ThingKind;
import org.hearsay.entity.ReadArticle;
import org.hearsay.origin.Origins;
import org.hearsay.origin.Story;
import org.hearsay.text.Outlet;

/// What a new comparison of a story has that the one before had not.
final class StoryChanges {
  private final ChangeRows rows;
  private final String story;
  private final Instant now;

  StoryChanges(ChangeRows rows, String story, Instant now) {
    this.rows = rows;
    this.story = story;
    this.now = now;
  }

  /// @param known articles that were compared before; empty for a story that is compared for the first time
  /// @param before what was found then
  /// @param made the story as it is now
  /// @param after what is found now, with public ids
  void note(Set<String> known, List<Thing> before, Story made, List<Thing> after) {
    reports(known, made);
    Map<String, Thing> old = new HashMap<>();
    before.forEach(thing -> old.put(thing.publicId(), thing));
    for (Thing thing : after) {
      Thing was = old.get(thing.publicId());
      if (thing.kind() == ThingKind.DIFFERENCE) {
        if (was == null) {
          rows.add(ChangeKind.DIFFERS, story, thing.publicId(), null, kind(thing.shown()), "", thing.shown(), now);
        }
        continue;
      }
      origins(was, thing);
      marks(was, thing);
    }
  }

  private static String kind(String shown) {
    int colon = shown.indexOf(':');
    return colon < 0 ? shown : shown.substring(0, colon);
  }

  /// The first report of a story that is new opens it, and is no news in it.
  private void reports(Set<String> known, Story made) {
    List<ReadArticle> reports = made.comparison().story().articles();
    Origins counts = made.originsOf(made.comparison().story().id());
    String now = "%d reports, %d outlets, %d texts".formatted(reports.size(), counts.outlets(), counts.texts());
    String was = known.isEmpty() ? "1 report" : known.size() + (known.size() == 1 ? " report" : " reports");
    int from = known.isEmpty() ? 1 : 0;
    for (ReadArticle report : reports.subList(from, reports.size())) {
      String id = report.article().id();
      if (!known.contains(id)) {
        Outlet outlet = report.article().outlet();
        String title = report.article().title();
        String what = (outlet == null ? report.article().file() : outlet.name()) + (title == null ? "" : ": " + title);
        rows.add(ChangeKind.NEW_REPORT, story, id, id, what, was, now, this.now);
      }
    }
  }

  /// A copy raises outlets and texts; only what raises the least number of origins is a new origin.
  private void origins(@org.jspecify.annotations.Nullable Thing was, Thing thing) {
    int low = was == null ? 1 : Math.max(1, was.low());
    if (thing.low() > low) {
      rows.add(
          ChangeKind.NEW_ORIGIN,
          story,
          thing.publicId(),
          null,
          thing.shown(),
          low + (low == 1 ? " origin" : " origins") + " at least",
          thing.low() + " origins at least",
          now);
    }
  }

  private void marks(@org.jspecify.annotations.Nullable Thing was, Thing thing) {
    ChangeKind kind = thing.kind() == ThingKind.CLAIM ? ChangeKind.DENIED : ChangeKind.ALTERED;
    for (String mark : thing.marks()) {
      if (was != null && was.marks().contains(mark)) {
        continue;
      }
      int gap = mark.indexOf(' ');
      String article = gap < 0 ? mark : mark.substring(0, gap);
      String[] edit = gap < 0 ? new String[] {"", ""} : mark.substring(gap + 1).split(" > ", 2);
      rows.add(kind, story, thing.publicId(), article, thing.shown(), edit[0], edit.length > 1 ? edit[1] : "", now);
    }
  }
}
