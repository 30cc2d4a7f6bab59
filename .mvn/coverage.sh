# Sourced by ./verify --coverage: an agent in every JVM, those of the services that tests start too, writes down which lines were run; then it is told of which main classes.
coverage=$here/target/coverage

record_lines() { # of what is run after this; adds to what is there. What Quarkus rewrote comes from no file, thus inclnolocationclasses
  local version
  version=$(sed -n 's:.*<jacoco.version>\(.*\)</jacoco.version>.*:\1:p' "$here/pom.xml")
  agent=$coverage/org.jacoco.agent-$version-runtime.jar
  reader=$coverage/org.jacoco.cli-$version-nodeps.jar
  [ -e "$agent" ] || fetch_once "org.jacoco:org.jacoco.agent:$version:jar:runtime"
  [ -e "$reader" ] || fetch_once "org.jacoco:org.jacoco.cli:$version:jar:nodeps"
  export JAVA_TOOL_OPTIONS="\"-javaagent:$agent=destfile=$coverage/recorded.exec,append=true,includes=no.tverrlag.*,inclnolocationclasses=true,classdumpdir=$coverage/classes\""
}

fetch_once() { # COORDINATES
  "$here/mvnw" -q -B -f "$here/pom.xml" -N dependency:copy -Dartifact="$1" -DoutputDirectory="$coverage"
}

tell_lines() ( # a figure for each module and for all, and the fifteen files with most lines left; target/coverage/lines.txt has all of them
  cd "$here"
  unset JAVA_TOOL_OPTIONS
  modules=()
  for sources in libs/*/src/main contracts/src/main *-service/src/main deploy/*/src/main deploy/embedded/*/src/main; do
    case $sources in libs/testkit/* | libs/service-testkit/*) continue ;; esac
    [ ! -d "${sources%/src/main}/target/classes" ] || modules+=("${sources%/src/main}")
  done
  "$JAVA_HOME/bin/java" -cp "$reader" .mvn/Coverage.java target/coverage/recorded.exec target/coverage/classes "${modules[@]}"
)
