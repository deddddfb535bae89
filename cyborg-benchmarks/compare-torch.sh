#!/usr/bin/env bash
# The same training step (forward, backward, clipping, AdamW; dropout .1; fp32) of a BERT with random weights by
# Cyborg and by PyTorch from Python, several times one after the other: seconds of the fastest step of each turn, and
# the median of the turns' ratios, by the clock and, for a machine that others use, by the processor's time. Needs python3 with torch and a threaded BLAS
# (apt-get install python3-torch libopenblas0-pthread).
#
# Usage: cyborg-benchmarks/compare-torch.sh [base|mini] [turns] [threads]
set -euo pipefail
cd "$(dirname "$0")/.."
model="${1:-mini}"
turns="${2:-3}"
threads="${3:-2}"
python="${PYTHON:-/usr/bin/python3}"
case "$model" in
  base) shape="12 768 4 256" at_once=512 ;;
  mini) shape="4 256 8 512" at_once=1024 ;;
  *) echo "There is no model '$model' here; it is base or mini." >&2; exit 2 ;;
esac
"$python" -c 'import torch' 2>/dev/null || {
  echo "torch is missing: apt-get install python3-torch libopenblas0-pthread" >&2
  exit 2
}
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
mvn -B -ntp -q -Dquick -pl cyborg-benchmarks -am package dependency:build-classpath \
  -Dmdep.outputFile="$folder/classpath" -Dmdep.includeScope=runtime
classes="cyborg-benchmarks/target/classes:cyborg-torch/target/classes:cyborg-core/target/classes"
for ((turn = 0; turn < turns; turn++)); do
  # shellcheck disable=SC2086 # The shape is several arguments.
  read -r ours our_processor <<<"$(java -cp "$classes:$(cat "$folder/classpath")" \
    org.cyborgscoring.benchmarks.TrainingComparison $shape "$at_once" 3 "$threads")"
  # shellcheck disable=SC2086
  read -r theirs their_processor <<<"$(OPENBLAS_NUM_THREADS="$threads" OMP_NUM_THREADS="$threads" \
    "$python" cyborg-benchmarks/compare_torch.py $shape 3 "$threads")"
  echo "Cyborg: $ours s a step; PyTorch: $theirs s a step" >&2
  awk -v a="$ours" -v b="$theirs" 'BEGIN { print b / a }' >>"$folder/clock"
  awk -v a="$our_processor" -v b="$their_processor" 'BEGIN { print b / a }' >>"$folder/processor"
done
for kind in clock processor; do
  sort -g "$folder/$kind" | awk -v kind="$kind" \
    '{ r[NR] = $1 } END { printf "ratio by the %s: %.1f\n", kind, r[int((NR + 1) / 2)] }'
done
