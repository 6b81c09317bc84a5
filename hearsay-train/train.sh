#!/bin/sh
# From the data folder to the model folder: train, write back, tune the decoder, fit the confidence.
#
#   HEARSAY_DATA=DATA_FOLDER hearsay-train/train.sh [MODEL_FOLDER]
#
# Goes on from the last checkpoint in hearsay-train/target/attribution after a break.
# About 45 minutes on two free cores; 3.5 GB of memory for the network, 6 GB for the linear model.
set -eu
cd "$(dirname "$0")/.."
model=${1:-models/attribution-minilm}
work=hearsay-train/target/attribution
./mvnw -q -B -Ptrain -pl hearsay-train -am compile dependency:build-classpath \
  -DincludeScope=runtime -Dmdep.outputFile=target/classpath.txt
classpath=hearsay-train/target/classes:$(cat hearsay-train/target/classpath.txt)
# First argument: the largest heap.
run() {
  heap=$1
  shift
  nice -n 19 java --enable-native-access=ALL-UNNAMED "-Xmx$heap" -cp "$classpath" "$@"
}
# The engine's native library; threads that wait must not spin on a busy machine.
export PYTORCH_VERSION=2.7.1 OMP_NUM_THREADS="${OMP_NUM_THREADS:-2}" OMP_WAIT_POLICY=PASSIVE
# Without these the C library gives memory back to the system after every step.
export MALLOC_ARENA_MAX=1 MALLOC_MMAP_THRESHOLD_=33554432 MALLOC_TRIM_THRESHOLD_=8589934592
export MALLOC_TOP_PAD_=268435456
# Four and a half passes; the mean of the last three points is a little better than the last alone
# (models/attribution-minilm/CARD.md). The rate is that of the run that made the committed files.
run 1500m org.hearsay.train.Train --out "$work" --keep 2050,2100,2150 \
  --schedule 0:0,120:1,600:0.7913,601:0.7641,800:0.585,801:0.5896,1900:0.1844,2150:0
run 1500m org.hearsay.train.Export --out "$model" \
  --weights "$work/weights-2050.bin,$work/weights-2100.bin,$work/weights-2150.bin"
# The second opinion on what is held out must not come from a model that has seen it.
run 6g org.hearsay.eval.train.TrainLinear "$HEARSAY_DATA/data" "$work/linear-held-out.model" held-out
run 1500m org.hearsay.train.TuneDecoder --model "$model" --linear "$work/linear-held-out.model"
run 1500m org.hearsay.eval.train.Calibrate accurate "$HEARSAY_DATA/data" "$model/calibration.tsv" "$model"
