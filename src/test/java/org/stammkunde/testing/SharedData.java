package org.stammkunde.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// Real-world files that are not part of the project. They are looked for in the folder named
/// by `STAMMKUNDE_SHARED_DATA` or in `shared/data` beside the project or one of its parents.
public final class SharedData {

    private SharedData() {}

    public static Optional<Path> path(String name) {
        return folders().map(folder -> folder.resolve(name)).filter(Files::isReadable).findFirst();
    }

    /// The file, or the test is skipped with a message.
    public static Path require(String name) {
        var file = path(name);
        Assumptions.assumeTrue(
                file.isPresent(), () -> "skipped: shared/data/" + name + " is not here");
        return file.orElseThrow();
    }

    private static Stream<Path> folders() {
        var named = Stream.ofNullable(System.getenv("STAMMKUNDE_SHARED_DATA")).map(Path::of);
        var beside =
                Stream.iterate(
                                Path.of("").toAbsolutePath().getParent(),
                                parent -> parent != null,
                                Path::getParent)
                        .limit(3)
                        .map(parent -> parent.resolve("shared/data"));
        return Stream.concat(named, beside);
    }
}
