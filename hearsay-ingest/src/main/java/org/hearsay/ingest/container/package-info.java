/// Files that hold articles in a form of their own: tables, feeds, exports, mail, web archives. Each reader takes one form
/// and gives the articles as strings; the package above makes articles of them.
@org.jspecify.annotations.NullMarked
package org.hearsay.ingest.container;
