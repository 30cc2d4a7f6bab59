# Sourced by ./mvnw, ./run and ./verify: the one place that knows where a JDK may be found.

find_java() { # prints the home of a JDK 25 or newer: JAVA_HOME, PATH, then the usual places
  local candidate feature
  for candidate in "${JAVA_HOME:-}" "$(dirname "$(dirname "$(readlink -f "$(command -v javac || echo /none/bin/javac)")")")" \
    /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -x "$candidate/bin/javac" ] || continue
    feature=$("$candidate/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p')
    [ -n "$feature" ] && [ "$feature" -ge 25 ] && { echo "$candidate"; return; }
  done
  return 1
}

use_java() { # exports JAVA_HOME, or ends the script named $1 with one line
  JAVA_HOME=$(find_java) || { echo "$1: needs a JDK 25 or newer; set JAVA_HOME to one" >&2; exit 1; }
  export JAVA_HOME
}
