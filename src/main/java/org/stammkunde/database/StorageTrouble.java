package org.stammkunde.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.stammkunde.shared.StartFailure;

/// Puts troubles with the disk into words.
final class StorageTrouble {

    static final String NO_SPACE = "no space left";

    private StorageTrouble() {}

    static StartFailure of(Path folder, IOException cause) {
        return new StartFailure(sentence(folder, String.valueOf(cause.getMessage())), cause);
    }

    /// @param report what the operating system or PostgreSQL said
    static String sentence(Path folder, String report) {
        if (noSpace(report)) {
            return "The disk that holds the data folder " + folder + " is full. Free some space.";
        }
        return "The data folder "
                + folder
                + " cannot be written to ("
                + report
                + "). Change its permissions or choose another folder with STAMMKUNDE_DATA_DIR.";
    }

    static boolean noSpace(String report) {
        var text = report.toLowerCase(Locale.ROOT);
        return text.contains(NO_SPACE) || text.contains("quota exceeded");
    }
}
