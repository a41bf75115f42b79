package org.stammkunde.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.stammkunde.shared.StartFailure;

/// Where user namespaces are forbidden, root steps down to the account that owns the files.
@EnabledIfSystemProperty(
        named = "user.name",
        matches = "root",
        disabledReason = "only root can hand files to another account")
class RootTests {

    @TempDir Path folder;
    private Path home;

    @BeforeEach
    void handTheFilesToAnotherAccount() throws IOException {
        home = Files.createDirectory(folder.resolve("postgres"));
        var nobody =
                folder.getFileSystem()
                        .getUserPrincipalLookupService()
                        .lookupPrincipalByName("nobody");
        Files.setOwner(home, nobody);
    }

    @Test
    void runsAsTheAccountThatOwnsTheFiles() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (var server = EmbeddedPostgres.start(home)) {
            var cluster = server.home().resolve("cluster");
            assertThat(Files.getOwner(cluster).getName()).isEqualTo("nobody");
            assertThat(Files.getOwner(cluster.resolve("postmaster.pid")).getName())
                    .isEqualTo("nobody");
        }
    }

    @Test
    void saysWhenThatAccountCannotReachTheFolder() {
        assertThatThrownBy(() -> EmbeddedPostgres.start(home))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("nobody, which cannot enter " + folder);
    }
}
