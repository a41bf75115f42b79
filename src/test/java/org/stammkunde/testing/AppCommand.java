package org.stammkunde.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// How an [InstalledApp] is started.
///
/// @param prefix another program that starts it, such as one that changes the user
/// @param arguments of the application itself
public record AppCommand(
        List<String> prefix,
        List<String> jvm,
        String classPath,
        List<String> arguments,
        Map<String, String> environment) {

    public static AppCommand in(String zone) {
        return new AppCommand(
                List.of(),
                List.of(),
                System.getProperty("java.class.path"),
                List.of(),
                Map.of("STAMMKUNDE_TIME_ZONE", zone));
    }

    public AppCommand through(String... program) {
        return new AppCommand(List.of(program), jvm, classPath, arguments, environment);
    }

    public AppCommand jvm(String... options) {
        return new AppCommand(prefix, List.of(options), classPath, arguments, environment);
    }

    public AppCommand classPath(String other) {
        return new AppCommand(prefix, jvm, other, arguments, environment);
    }

    public AppCommand arguments(String... given) {
        return new AppCommand(prefix, jvm, classPath, List.of(given), environment);
    }

    /// Settings beside the usual ones, or instead of them.
    public AppCommand environment(Map<String, String> more) {
        var all = new HashMap<>(environment);
        all.putAll(more);
        return new AppCommand(prefix, jvm, classPath, arguments, Map.copyOf(all));
    }

    List<String> line() {
        var java = ProcessHandle.current().info().command().orElse("java");
        var start = List.of(java, "--enable-native-access=ALL-UNNAMED");
        var main = List.of("-cp", classPath, "org.stammkunde.StammkundeApplication");
        var line = new ArrayList<String>();
        Stream.of(prefix, start, jvm, main, arguments).forEach(line::addAll);
        return line;
    }
}
