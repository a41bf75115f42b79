# Builds the application into target/app if its sources changed. To be sourced after find-jdk.sh;
# sets `java` and `app`.

java=$JAVA_HOME/bin/java
jar=target/stammkunde.jar
app=target/app

if [ ! -f "$jar" ] || [ -n "$(find pom.xml src/main -newer "$jar" -print -quit)" ]; then
    if ! command -v mvn >/dev/null 2>&1; then
        echo "Maven is missing: install Maven 3.8 or newer (apt-get install maven)." >&2
        exit 1
    fi
    echo "Building Stammkunde. The first time this takes a few minutes."
    # Maven brings libraries that this JDK warns about at length.
    export MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow"
    # Formatting is left to ./check.
    mvn -B -ntp -q -P '!format' -DskipTests -Dcyclonedx.skip=true package
    # Not every change of a source makes a new jar.
    touch "$jar"
fi

# Unpacked and with a cache of its classes it starts in less than half the time, and with notes on
# which methods are worth compiling its first import runs faster. The cache is made by starting once
# on an empty data folder and importing a sample; without it everything works all the same.
if [ ! -f "$app/stammkunde.jar" ] || [ "$jar" -nt "$app/stammkunde.jar" ]; then
    rm -rf "$app" target/first-start
    "$java" -Djarmode=tools -jar "$jar" extract --destination "$app"
    touch "$app/stammkunde.jar"
    env -i PATH="$PATH" HOME="$HOME" STAMMKUNDE_ADMIN_EMAIL=rehearsal@example.com \
        STAMMKUNDE_ADMIN_PASSWORD="$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')" \
        "$java" -XX:AOTCacheOutput="$app/classes.aot" -jar "$app/stammkunde.jar" --rehearsal \
        --server.port=0 --server.address=127.0.0.1 --stammkunde.data-dir=target/first-start \
        >target/first-start.log 2>&1 ||
        echo "No class cache, see target/first-start.log. Starting takes longer." >&2
    rm -rf target/first-start
fi
