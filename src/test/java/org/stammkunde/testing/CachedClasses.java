package org.stammkunde.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/// The classes that were compiled last, in a jar and with a cache of what a start makes of them:
/// with it an application starts in two thirds of the time. Whichever JVM of the tests comes first
/// makes both, by starting once; without the cache everything works all the same.
final class CachedClasses {

    private static final Logger log = LoggerFactory.getLogger(CachedClasses.class);
    private static final Path COMPILED = Path.of("target", "classes").toAbsolutePath();

    /// Written anew whenever anything is built.
    private static final Path BUILD = COMPILED.resolve("META-INF/build-info.properties");

    private static final Path ROOT = Path.of("target", "test-app").toAbsolutePath();
    private static final List<String> OPTIONS = make();

    private CachedClasses() {}

    /// What Java is to be told to find them.
    static List<String> options() {
        return OPTIONS;
    }

    private static List<String> make() {
        try {
            Files.createDirectories(ROOT);
            try (var turn = lockFile()) {
                turn.lock();
                var folder = ROOT.resolve(UUID.nameUUIDFromBytes(identity().getBytes(UTF_8)) + "");
                if (!Files.exists(folder)) {
                    clear();
                    make(folder);
                }
                return options(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileChannel lockFile() throws IOException {
        return FileChannel.open(
                ROOT.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static List<String> options(Path folder) {
        var cache = folder.resolve("classes.aot");
        var options = new ArrayList<String>();
        if (Files.exists(cache)) {
            options.add("-XX:AOTCache=" + cache);
            options.add("-Xlog:aot=off");
            options.add("-Xlog:cds=off");
        }
        options.addAll(classPath(folder));
        return List.copyOf(options);
    }

    /// What is started, and by which Java.
    private static String identity() throws IOException {
        var identity = new StringBuilder(System.getProperty("java.class.path"));
        identity.append(Runtime.version());
        for (var file : compiled()) {
            identity.append(file)
                    .append(Files.size(file))
                    .append(Files.getLastModifiedTime(file).toMillis());
        }
        return identity.toString();
    }

    private static List<Path> compiled() throws IOException {
        try (var files = Files.walk(COMPILED)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.equals(BUILD))
                    .sorted()
                    .toList();
        }
    }

    /// What was made of other classes, or left behind half made.
    private static void clear() throws IOException {
        try (var folders = Files.newDirectoryStream(ROOT, Files::isDirectory)) {
            for (var folder : folders) {
                FileSystemUtils.deleteRecursively(folder);
            }
        }
    }

    private static void make(Path folder) throws IOException {
        Files.createDirectory(folder);
        pack(folder);
        var home = folder.resolve("rehearsal");
        try {
            rehearse(folder, home);
        } catch (RuntimeException | AssertionError e) {
            log.warn("No class cache, starting takes longer", e);
        } finally {
            FileSystemUtils.deleteRecursively(home);
        }
    }

    private static List<String> classPath(Path folder) {
        var libraries =
                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                        .filter(entry -> entry.endsWith(".jar"));
        return List.of(
                "-cp",
                Stream.concat(Stream.of(folder.resolve("classes.jar").toString()), libraries)
                        .collect(Collectors.joining(File.pathSeparator)));
    }

    /// With entries for folders, in which Spring looks for what there is.
    private static void pack(Path folder) throws IOException {
        try (var jar = new JarOutputStream(Files.newOutputStream(folder.resolve("classes.jar")));
                var files = Files.walk(COMPILED)) {
            for (var file : files.filter(each -> !each.equals(COMPILED)).toList()) {
                boolean isFolder = Files.isDirectory(file);
                var name = COMPILED.relativize(file).toString();
                jar.putNextEntry(new JarEntry(isFolder ? name + "/" : name));
                if (!isFolder) {
                    Files.copy(file, jar);
                }
            }
        }
    }

    /// Java writes the cache at the very end of the application.
    private static void rehearse(Path folder, Path home) {
        var options = new ArrayList<String>();
        options.add("-XX:AOTCacheOutput=" + folder.resolve("classes.aot"));
        options.addAll(classPath(folder));
        var command = AppCommand.in("Europe/Berlin").found(List.copyOf(options));
        try (var app = InstalledApp.start(home, command)) {
            app.signIn().get("/");
        }
    }
}
