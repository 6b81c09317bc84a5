/// Trains the attribution model. Start at [Train], then [Export] and [TuneDecoder];
/// `hearsay-train/train.sh` runs them in order.
package org.hearsay.train;
