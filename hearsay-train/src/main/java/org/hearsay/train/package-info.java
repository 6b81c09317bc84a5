/// Trains the attribution model. Start at [Train], then [Export] and [TuneDecoder];
/// `hearsay-train/train.sh` runs them in order.
///
/// [MakeJudgePairs] and [TrainJudge] train a judge of sentence pairs, which is not shipped; `train-judge.sh` runs them.
package org.hearsay.train;
