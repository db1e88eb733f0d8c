#!/bin/sh
# jdk25.sh: prints the home of a JDK 25: JAVA_HOME if it is one, else the usual places.
set -eu
want=25
feature() {
  [ -r "$1/release" ] && [ -x "$1/bin/javac" ] && sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}
for home in "${JAVA_HOME-}" /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
  /Library/Java/JavaVirtualMachines/*/Contents/Home; do
  [ -n "$home" ] || continue
  [ "$(feature "$home" || true)" = "$want" ] && { printf '%s\n' "$home"; exit 0; }
done
echo "No JDK $want found: install one (for example Temurin $want) or set JAVA_HOME." >&2
exit 1
