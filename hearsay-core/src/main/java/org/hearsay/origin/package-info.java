/// How many independent origins stand behind a claim or an utterance. Start at [Origins], then read [CountOrigins].
///
/// Words of this package:
///
/// - a *carrier* is a report that has the claim;
/// - the *maker* of a claim is whom a report gives it to: a person, a body or a document;
/// - a *link* says that a *child* has the claim from a *parent*, with a probability. A child is a report, a parent
///   another report, a newsroom or a maker; a *follower* of a parent is a child of it;
/// - what was *read* was given to the program; of a newsroom that was not read only the name is known;
/// - a report is *at first hand* where it says that its own newsroom has the claim from the maker.
@NullMarked
package org.hearsay.origin;

import org.jspecify.annotations.NullMarked;
