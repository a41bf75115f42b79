package org.stammkunde.database;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.stammkunde.shared.StartFailure;
import org.tukaani.xz.XZInputStream;

/// The programs of PostgreSQL, unpacked once from the archive on the class path.
///
/// @param folder holds `bin`, `lib` and `share`
record PostgresBinaries(Path folder) {

    /// The major version the archive holds.
    static final String MAJOR = "18";

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    /// Unpacks into a folder named for the archive's checksum, by way of a temporary neighbour:
    /// what stands under the final name is always complete.
    static PostgresBinaries unpackInto(Path parent) throws IOException {
        var archive = archive();
        var target = parent.resolve(MAJOR + "-" + checksum(archive));
        if (!Files.isDirectory(target)) {
            Files.createDirectories(parent);
            var fresh = Files.createTempDirectory(parent, "unpacking-");
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
            unpack(archive, fresh);
            settle(fresh, target);
        }
        return new PostgresBinaries(target);
    }

    private static URL archive() {
        var archive = PostgresBinaries.class.getResource(ARCHIVE);
        if (archive == null || !"amd64".equals(System.getProperty("os.arch"))) {
            throw new StartFailure(
                    "The embedded PostgreSQL runs on Linux on x86-64 only. Set"
                            + " STAMMKUNDE_DATABASE_URL to a PostgreSQL of version 16 or newer.");
        }
        return archive;
    }

    /// Read from the jar's directory: hashing the archive at each start would cost more.
    private static String checksum(URL archive) throws IOException {
        if (archive.openConnection() instanceof JarURLConnection jar) {
            return Long.toHexString(jar.getJarEntry().getCrc());
        }
        throw new IOException("PostgreSQL's archive is not in a jar: " + archive);
    }

    private static void unpack(URL archive, Path into) throws IOException {
        try (InputStream packed = archive.openStream();
                var tar = new TarArchiveInputStream(new XZInputStream(packed))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (!entry.getName().endsWith(".a")) {
                    unpack(tar, entry, into);
                }
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path into)
            throws IOException {
        var file = into.resolve(entry.getName()).normalize();
        if (!file.startsWith(into)) {
            throw new IOException("PostgreSQL's archive points outside: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, file);
        var executable = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(
                file, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }

    /// When another process was quicker, its copy is as good.
    private static void settle(Path fresh, Path target) throws IOException {
        try {
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            FileSystemUtils.deleteRecursively(fresh);
            if (!Files.isDirectory(target)) {
                throw e;
            }
        }
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }
}
