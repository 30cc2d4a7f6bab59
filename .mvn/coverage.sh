#!/usr/bin/env bash
# The lines that the tests ran in a ./verify -Pcoverage: one figure for all main classes, and the fifteen with most lines left. The pages are in target/coverage.
set -euo pipefail
here=$(cd "$(dirname "$0")/.." && pwd)
. "$here/.mvn/jdk.sh"
use_java coverage
version=$(sed -n 's:.*<jacoco.version>\(.*\)</jacoco.version>.*:\1:p' "$here/pom.xml")
cli=$here/target/jacoco/org.jacoco.cli-$version-nodeps.jar
[ -e "$here/target/coverage.exec" ] || { echo "coverage: run ./verify -Pcoverage first" >&2; exit 2; }
[ -e "$cli" ] || "$here/mvnw" -q -B -f "$here/pom.xml" -N dependency:copy -Dartifact="org.jacoco:org.jacoco.cli:$version:jar:nodeps" -DoutputDirectory="$here/target/jacoco"
arguments=()
for sources in "$here"/libs/*/src/main "$here"/contracts/src/main "$here"/*-service/src/main "$here"/deploy/*/src/main "$here"/deploy/embedded/*/src/main; do
  module=${sources%/src/main}
  case $module in */testkit | */service-testkit) continue ;; esac
  [ -d "$module/target/classes" ] && arguments+=(--classfiles "$module/target/classes" --sourcefiles "$sources/java")
done
"$JAVA_HOME/bin/java" -jar "$cli" report "$here/target/coverage.exec" "${arguments[@]}" --csv "$here/target/coverage.csv" --html "$here/target/coverage" --quiet
awk -F, 'NR > 1 { missed += $8; covered += $9 } END { printf "%.1f %% of %d lines\n", 100 * covered / (missed + covered), missed + covered }' "$here/target/coverage.csv"
tail -n +2 "$here/target/coverage.csv" | sort -t, -k8,8nr | head -15 | awk -F, '{ printf "%5d of %4d lines left  %s.%s\n", $8, $8 + $9, $2, $3 }'
