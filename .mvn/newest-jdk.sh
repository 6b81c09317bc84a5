# Sourced by mvnw: sets JAVA_HOME to the newest JDK of the machine unless the one that would be used is 25 or newer.
# Where there is none, nothing is changed and the build says what it needs.

# Prints the feature version of the JDK at $1; 0 where there is none with a compiler.
jdk_version() {
  if [ -x "$1/bin/javac" ]; then
    version=$("$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p' | head -n 1)
    printf '%s\n' "${version:-0}"
  else
    printf '0\n'
  fi
}

use_newest_jdk() {
  current=${JAVA_HOME:-}
  if [ -z "$current" ] && current=$(command -v javac 2>/dev/null); then
    current=$(readlink -f -- "$current" 2>/dev/null || printf '%s' "$current")
    current=${current%/bin/javac}
  fi
  newest=$current newest_version=$(jdk_version "$current")
  [ "$newest_version" -lt 25 ] || return 0
  set +f
  for place in /usr/lib/jvm/* /usr/local/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/* "${HOME:-}"/.m2/jdks/*; do
    found=$(jdk_version "$place")
    if [ "$found" -gt "$newest_version" ]; then
      newest=$place newest_version=$found
    fi
  done
  set -f
  if [ -n "$newest" ] && [ "$newest" != "$current" ]; then
    JAVA_HOME=$newest
    export JAVA_HOME
  fi
}

use_newest_jdk
