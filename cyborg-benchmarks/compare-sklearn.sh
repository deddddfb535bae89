#!/usr/bin/env bash
# Scores the same generated responses with the Student ngram-ridge and with scikit-learn
# (TfidfVectorizer of the same n-grams and Ridge), one after the other in one run, and prints both
# throughputs and their ratio. Needs python3 with scikit-learn (apt-get install python3-sklearn).
#
# Usage: cyborg-benchmarks/compare-sklearn.sh [threads]
set -euo pipefail
cd "$(dirname "$0")/.."
threads="${1:-2}"
python="${PYTHON:-/usr/bin/python3}"
"$python" -c 'import sklearn' 2>/dev/null || {
  echo "scikit-learn is missing: apt-get install python3-sklearn" >&2
  exit 2
}
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
mvn -B -ntp -q -Dquick -pl cyborg-benchmarks -am package dependency:build-classpath \
  -Dmdep.outputFile="$folder/classpath" -Dmdep.includeScope=runtime
classes="cyborg-benchmarks/target/classes:cyborg-classic/target/classes:cyborg-core/target/classes"
java="$(java -cp "$classes:$(cat "$folder/classpath")" \
  org.cyborgscoring.benchmarks.ScoringComparison "$folder" "$threads")"
sklearn="$("$python" cyborg-benchmarks/compare_sklearn.py "$folder")"
echo "ngram-ridge, $threads threads: $java responses/s"
echo "scikit-learn: $sklearn responses/s"
awk -v a="$java" -v b="$sklearn" 'BEGIN { printf "ratio: %.1f\n", a / b }'
