/// What the terminal and the page show alike: names of reports, words around a place, wordings word by word.
@NullMarked
package org.hearsay.app.shown;

import org.jspecify.annotations.NullMarked;
