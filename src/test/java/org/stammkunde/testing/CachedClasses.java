package org.stammkunde.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/// The classes that were compiled last, in a jar and with a cache of what a start makes of them:
/// with it an application starts in half the time. Whichever JVM of the tests comes first makes
/// both, by starting once; without the cache everything works all the same.
final class CachedClasses {

    private static final Path COMPILED = Path.of("target", "classes").toAbsolutePath();
    private static final Path FOLDER = Path.of("target", "test-app").toAbsolutePath();
    private static final Path JAR = FOLDER.resolve("classes.jar");
    private static final Path CACHE = FOLDER.resolve("classes.aot");
    private static final List<String> OPTIONS = make();

    private CachedClasses() {}

    /// What Java is to be told to find them.
    static List<String> options() {
        return OPTIONS;
    }

    private static List<String> make() {
        try {
            Files.createDirectories(FOLDER);
            try (var turn =
                    FileChannel.open(
                            FOLDER.resolve("lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE)) {
                turn.lock();
                if (!isNew(JAR)) {
                    Files.deleteIfExists(CACHE);
                    pack();
                }
                if (!Files.exists(CACHE)) {
                    rehearse();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Stream.concat(
                        Stream.of("-XX:AOTCache=" + CACHE, "-Xlog:aot=off", "-Xlog:cds=off"),
                        classPath().stream())
                .toList();
    }

    private static List<String> classPath() {
        var libraries =
                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                        .filter(entry -> entry.endsWith(".jar"));
        return List.of(
                "-cp",
                Stream.concat(Stream.of(JAR.toString()), libraries)
                        .collect(Collectors.joining(File.pathSeparator)));
    }

    private static boolean isNew(Path jar) throws IOException {
        if (!Files.exists(jar)) {
            return false;
        }
        var made = Files.getLastModifiedTime(jar);
        try (var files = Files.walk(COMPILED)) {
            return files.map(CachedClasses::changed).allMatch(each -> each.compareTo(made) < 0);
        }
    }

    private static FileTime changed(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// With entries for folders, in which Spring looks for what there is.
    private static void pack() throws IOException {
        var unfinished = FOLDER.resolve("unfinished.jar");
        try (var jar = new JarOutputStream(Files.newOutputStream(unfinished));
                var files = Files.walk(COMPILED)) {
            for (var file : files.filter(each -> !each.equals(COMPILED)).toList()) {
                boolean folder = Files.isDirectory(file);
                var name = COMPILED.relativize(file).toString();
                jar.putNextEntry(new JarEntry(folder ? name + "/" : name));
                if (!folder) {
                    Files.copy(file, jar);
                }
            }
        }
        Files.move(unfinished, JAR, StandardCopyOption.REPLACE_EXISTING);
    }

    /// Java writes the cache at the very end of the application.
    private static void rehearse() throws IOException {
        var home = Files.createTempDirectory(FOLDER, "rehearsal-");
        var unfinished = home.resolve("classes.aot");
        var command =
                AppCommand.in("Europe/Berlin")
                        .found(
                                Stream.concat(
                                                Stream.of("-XX:AOTCacheOutput=" + unfinished),
                                                classPath().stream())
                                        .toList());
        try (var app = InstalledApp.start(home, command)) {
            app.signIn().get("/");
        }
        Files.move(unfinished, CACHE, StandardCopyOption.REPLACE_EXISTING);
        FileSystemUtils.deleteRecursively(home);
    }
}
