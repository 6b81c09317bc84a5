package org.hearsay.quote;

import java.io.Serializable;
import java.util.List;
import org.hearsay.text.ArticleText;

/// Finds the quotations of one article. Rules and learned models both stand behind this.
///
/// What comes back has mention-level addressees, chains and times; its speakers are
/// [Speaker#UNKNOWN].
public interface QuotationFinder extends Serializable {

  /// Name and version, kept with every quotation found.
  String name();

  /// @return sorted by the first content span
  List<Quotation> find(ArticleText article);
}
