package org.hearsay.quote;

import java.io.Serializable;
import java.util.List;
import org.hearsay.prov.ModelDigest;
import org.hearsay.text.ArticleText;

/// Finds the quotations of one article. Rules and learned models both stand behind this.
///
/// What comes back has mention-level addressees, chains and times; its speakers are
/// [Speaker#UNKNOWN].
public interface QuotationFinder extends Serializable {

  /// Name and version, such as "linear@2", kept with every quotation found.
  String name();

  /// The trained files that it uses beside those that the program itself carries.
  default List<ModelDigest> models() {
    return List.of();
  }

  /// @return sorted by the first content span
  List<Quotation> find(ArticleText article);
}
