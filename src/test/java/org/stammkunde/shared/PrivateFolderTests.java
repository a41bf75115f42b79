package org.stammkunde.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFolderTests {

    @TempDir private Path home;

    @Test
    void isMadeForItsOwnerOnly() throws IOException {
        assertThat(permissions(PrivateFolder.make(home.resolve("a/b")))).isEqualTo("rwx------");
    }

    @Test
    void isClosedWhenItWasOpen() throws IOException {
        var open = Files.createDirectory(home.resolve("open"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(permissions(PrivateFolder.make(open))).isEqualTo("rwx------");
    }

    private static String permissions(Path folder) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder));
    }
}
