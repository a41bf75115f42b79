package org.stammkunde.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stammkunde.shared.StartFailure;

/// Under which account PostgreSQL's programs run. They refuse to run as root, so root hides
/// behind a user namespace (in which it has no name and no rights, yet still owns its files),
/// or, where namespaces are forbidden, steps down to an account without privileges.
///
/// @param prefix what stands before each command
/// @param name the account that must own the files; empty = the one that runs this process
record PostgresAccount(List<String> prefix, Optional<String> name) {

    private static final List<String> UNPRIVILEGED = List.of("stammkunde", "postgres", "nobody");

    /// @param home folder of the server's files; its owner tells how an earlier start decided
    static PostgresAccount choose(Path home) throws IOException {
        if (uid(Path.of("/proc/self/status")) != 0) {
            return new PostgresAccount(List.of(), Optional.empty());
        }
        var candidates = candidates(home);
        for (var candidate : candidates) {
            if (candidate.works(home)) {
                return candidate;
            }
        }
        throw new StartFailure(
                "PostgreSQL refuses to run as root, and neither user namespaces nor a change to an"
                        + " unprivileged account work here. Start Stammkunde as a normal user or"
                        + " set STAMMKUNDE_DATABASE_URL.");
    }

    private static List<PostgresAccount> candidates(Path home) throws IOException {
        var candidates = new ArrayList<PostgresAccount>();
        if (uid(home) == 0) {
            candidates.add(
                    new PostgresAccount(List.of("unshare", "--user", "--"), Optional.empty()));
        }
        var names = uid(home) == 0 ? UNPRIVILEGED : List.of(Files.getOwner(home).getName());
        for (var name : names) {
            candidates.add(
                    new PostgresAccount(List.of("runuser", "-u", name, "--"), Optional.of(name)));
        }
        return candidates;
    }

    /// `/proc/self` itself is a link that belongs to root; what lies in it belongs to the process.
    private static int uid(Path file) throws IOException {
        return (int) Files.getAttribute(file, "unix:uid", LinkOption.NOFOLLOW_LINKS);
    }

    private boolean works(Path home) {
        try {
            return Command.run(Path.of("/"), command("true")).succeeded()
                    && (name.isEmpty() || reaches(home));
        } catch (IOException e) {
            // The program is not installed here; the next way is tried.
            return false;
        }
    }

    private boolean reaches(Path home) throws IOException {
        var parent = String.valueOf(home.getParent());
        if (Command.run(Path.of("/"), command("test", "-x", parent)).succeeded()) {
            return true;
        }
        throw new StartFailure(
                "PostgreSQL has to run as the account "
                        + name.orElseThrow()
                        + ", which cannot enter "
                        + parent
                        + ". Choose another data folder with STAMMKUNDE_DATA_DIR.");
    }

    /// Hands the files over to the account.
    void own(Path folder) throws IOException {
        if (name.isEmpty()) {
            return;
        }
        var owner = folder.getFileSystem().getUserPrincipalLookupService();
        var principal = owner.lookupPrincipalByName(name.orElseThrow());
        try (var files = Files.walk(folder)) {
            for (var file : (Iterable<Path>) files::iterator) {
                Files.setAttribute(file, "owner:owner", principal, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    List<String> command(String... line) {
        var command = new ArrayList<>(prefix);
        command.addAll(List.of(line));
        return command;
    }
}
