#!/bin/sh
# From the data folder to the model folder: train, write back, tune the decoder, fit the confidence.
#
#   HEARSAY_DATA=DATA_FOLDER hearsay-train/train.sh [MODEL_FOLDER]
#
# Goes on from the last checkpoint in hearsay-train/target/attribution after a break.
# About two hours on one core; 4.5 GB of memory for the network, 6 GB for the linear model.
set -eu
cd "$(dirname "$0")/.."
model=${1:-models/attribution}
work=hearsay-train/target/attribution
./mvnw -q -B -Ptrain -pl hearsay-train -am compile dependency:build-classpath \
  -DincludeScope=runtime -Dmdep.outputFile=target/classpath.txt
classpath=hearsay-train/target/classes:$(cat hearsay-train/target/classpath.txt)
java="${JAVA_HOME:+$JAVA_HOME/bin/}java" # 21 or later
# First argument: the largest heap.
run() {
  heap=$1
  shift
  nice -n 19 "$java" --enable-native-access=ALL-UNNAMED "-Xmx$heap" -cp "$classpath" "$@"
}
# The engine's native library. With two threads on a busy machine gradients were not finite and the heap broke, a few
# times in a hundred steps; with one never. Threads that wait must not spin.
export PYTORCH_VERSION=2.7.1 OMP_NUM_THREADS="${OMP_NUM_THREADS:-1}" OMP_WAIT_POLICY=PASSIVE
# Without these the C library gives memory back to the system after every step.
export MALLOC_ARENA_MAX=1 MALLOC_MMAP_THRESHOLD_=33554432 MALLOC_TRIM_THRESHOLD_=8589934592
export MALLOC_TOP_PAD_=268435456
# Four passes, from step 1,200 on twice with batches and dropout of two seeds; the mean of the last three
# points of both is better than either (models/attribution/CARD.md).
start=0:0,120:1,1200:0.42553
rest=2000:0
train() {
  run 1500m org.hearsay.train.Train --keep 1900,1950,2000 "$@"
}
train --out "$work" --schedule "$start"
if [ ! -e "$work/fork/checkpoint.bin" ]; then
  mkdir -p "$work/fork"
  cp "$work/checkpoint.bin" "$work/fork/checkpoint.bin"
fi
train --out "$work" --schedule "$start,$rest"
train --out "$work/fork" --schedule "$start,$rest" --seed 11
weights=
for folder in "$work" "$work/fork"; do
  for step in 1900 1950 2000; do
    weights=$weights,$folder/weights-$step.bin
  done
done
run 1500m org.hearsay.train.Export --out "$model" --weights "${weights#,}"
python3 hearsay-train/fuse-attention.py "$model/encoder.onnx" # needs onnx and numpy
# The second opinion on what is held out must not come from a model that has seen it. What is missed is gone,
# what is found wrongly can be left out by its confidence: so a miss counts half as much again.
run 6g org.hearsay.eval.train.TrainLinear "$HEARSAY_DATA/data" "$work/linear-held-out.model" held-out
run 1500m org.hearsay.train.TuneDecoder --model "$model" \
  --linear "$work/linear-held-out.model" --missed 1.5
run 1500m org.hearsay.eval.train.Calibrate accurate "$HEARSAY_DATA/data" "$model/calibration.tsv" "$model"
