package org.stammkunde.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// How an [InstalledApp] is started.
///
/// @param prefix another program that starts it, such as one that changes the user
/// @param program what Java is to run, with the options that belong to it; nothing = the classes
///     that were compiled last, see [CachedClasses]
/// @param arguments of the application itself
public record AppCommand(
        List<String> prefix,
        List<String> jvm,
        List<String> program,
        List<String> arguments,
        Map<String, String> environment) {

    public static AppCommand in(String zone) {
        return new AppCommand(
                List.of(), List.of(), List.of(), List.of(), Map.of("STAMMKUNDE_TIME_ZONE", zone));
    }

    public AppCommand through(String... starter) {
        return new AppCommand(List.of(starter), jvm, program, arguments, environment);
    }

    public AppCommand jvm(String... options) {
        return new AppCommand(prefix, List.of(options), program, arguments, environment);
    }

    public AppCommand classPath(String other) {
        return found(List.of("-cp", other));
    }

    /// @param options of Java to find the classes by
    AppCommand found(List<String> options) {
        return new AppCommand(prefix, jvm, classes(options), arguments, environment);
    }

    /// As it is shipped.
    ///
    /// @param jar below the present folder: a class cache knows the jar by the path with which
    /// it was made
    public AppCommand jar(String jar) {
        return new AppCommand(prefix, jvm, List.of("-jar", jar), arguments, environment);
    }

    /// Where it is started.
    Path folder(Path home) {
        return program.contains("-jar") ? Path.of("").toAbsolutePath() : home;
    }

    /// Does not live long enough for its code to be worth compiling twice.
    private static List<String> classes(List<String> options) {
        var program = new ArrayList<String>();
        program.add("-XX:TieredStopAtLevel=1");
        program.add("--enable-native-access=ALL-UNNAMED");
        program.addAll(options);
        program.add("org.stammkunde.StammkundeApplication");
        return List.copyOf(program);
    }

    public AppCommand arguments(String... given) {
        return new AppCommand(prefix, jvm, program, List.of(given), environment);
    }

    /// Settings beside the usual ones, or instead of them.
    public AppCommand environment(Map<String, String> more) {
        var all = new HashMap<>(environment);
        all.putAll(more);
        return new AppCommand(prefix, jvm, program, arguments, Map.copyOf(all));
    }

    List<String> line() {
        var what = program.isEmpty() ? classes(CachedClasses.options()) : program;
        var java = ProcessHandle.current().info().command().orElse("java");
        var line = new ArrayList<String>();
        Stream.of(prefix, List.of(java), jvm, what, arguments).forEach(line::addAll);
        return line;
    }
}
