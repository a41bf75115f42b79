package org.stammkunde.shared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/// A folder for what is nobody else's business on this machine, such as names and addresses.
public final class PrivateFolder {

    private PrivateFolder() {}

    /// Makes the folder if it is missing, and closes it to other users in any case, whatever the
    /// umask says.
    ///
    /// @return the folder
    public static Path make(Path folder) throws IOException {
        Files.createDirectories(folder);
        var view = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(PosixFilePermissions.fromString("rwx------"));
        }
        return folder;
    }
}
