#!/bin/sh
# From the data folder to a judge of sentence pairs: make the pairs, train, judge the aligned pairs of all events.
#
#   HEARSAY_DATA=DATA_FOLDER hearsay-train/train-judge.sh MARKS_FOLDER
#
# MARKS_FOLDER holds the marks of the marked events, which are only judged. Fifteen minutes on one free core, 2 GB.
set -eu
cd "$(dirname "$0")/.."
marks=$1
work=hearsay-train/target/judge
mkdir -p "$work"
./mvnw -q -B -Ptrain -pl hearsay-train -am compile dependency:build-classpath \
  -DincludeScope=runtime -Dmdep.outputFile=target/classpath.txt
classpath=hearsay-train/target/classes:$(cat hearsay-train/target/classpath.txt)
java="${JAVA_HOME:+$JAVA_HOME/bin/}java" # 21 or later
run() {
  nice -n 19 "$java" --enable-native-access=ALL-UNNAMED -Xmx2g -cp "$classpath" "$@"
}
# As in train.sh, which says why.
export PYTORCH_VERSION=2.7.1 OMP_NUM_THREADS="${OMP_NUM_THREADS:-1}" OMP_WAIT_POLICY=PASSIVE
export MALLOC_ARENA_MAX=1 MALLOC_MMAP_THRESHOLD_=33554432 MALLOC_TRIM_THRESHOLD_=8589934592
export MALLOC_TOP_PAD_=268435456
run org.hearsay.eval.facts.WriteFactPairs "$marks" "$HEARSAY_DATA/data" "$work/aligned.jsonl"
run org.hearsay.train.MakeJudgePairs --pairs "$work/aligned.jsonl" --out "$work/pairs.jsonl"
run org.hearsay.train.TrainJudge --pairs "$work/pairs.jsonl" --out "$work" --judge "$work/aligned.jsonl" \
  --batch 640 --schedule 0:0,40:1,560:0
