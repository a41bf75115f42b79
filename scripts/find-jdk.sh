# Sets JAVA_HOME to an installed JDK 25 or newer, or says that there is none. To be sourced.

# Prints the major version of the JDK in the given folder, nothing when there is none.
jdk_version() {
    [ -x "$1/bin/javac" ] && [ -f "$1/release" ] &&
        sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

find_jdk() {
    on_path=$(command -v javac 2>/dev/null) &&
        on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
    for home in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* /opt/* "$HOME"/.sdkman/candidates/java/* \
        "$HOME"/.jdks/* /usr/java/*; do
        version=$(jdk_version "$home") || continue
        if [ "${version:-0}" -ge 25 ]; then
            echo "$home"
            return
        fi
    done
}

JAVA_HOME=$(find_jdk)
if [ -z "$JAVA_HOME" ]; then
    echo "A JDK of version 25 or newer is missing: install one (https://adoptium.net) or set JAVA_HOME." >&2
    exit 1
fi
export JAVA_HOME
