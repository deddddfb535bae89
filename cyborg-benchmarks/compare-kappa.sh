#!/usr/bin/env bash
# QWK of the same 25,000 pairs of score points by Cyborg and by scikit-learn's cohen_kappa_score, one
# after the other in one run: value, microseconds and their ratio. Needs python3 with scikit-learn
# (apt-get install python3-sklearn).
#
# Usage: cyborg-benchmarks/compare-kappa.sh
set -euo pipefail
cd "$(dirname "$0")/.."
python="${PYTHON:-/usr/bin/python3}"
"$python" -c 'import sklearn' 2>/dev/null || {
  echo "scikit-learn is missing: apt-get install python3-sklearn" >&2
  exit 2
}
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
mvn -B -ntp -q -Dquick -pl cyborg-benchmarks -am package dependency:build-classpath \
  -Dmdep.outputFile="$folder/classpath" -Dmdep.includeScope=runtime
classes="cyborg-benchmarks/target/classes:cyborg-core/target/classes"
read -r ours java <<<"$(java -cp "$classes:$(cat "$folder/classpath")" \
  org.cyborgscoring.benchmarks.KappaComparison "$folder")"
read -r theirs sklearn <<<"$("$python" cyborg-benchmarks/compare_kappa.py "$folder")"
echo "Cyborg: QWK $ours, $java us"
echo "scikit-learn: QWK $theirs, $sklearn us"
awk -v a="$java" -v b="$sklearn" 'BEGIN { printf "ratio: %.1f\n", b / a }'
