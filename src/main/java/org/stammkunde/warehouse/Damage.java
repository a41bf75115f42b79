package org.stammkunde.warehouse;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;

/// Recognises in what a report ran into that the file of the copy is damaged, and has a new copy
/// built: some blocks are read for the first time long after the file was opened.
class Damage implements SQLExceptionTranslator {

    private static final Logger log = LoggerFactory.getLogger(Damage.class);

    /// What the engine says when the file does not hold what was written to it. Wrong statements,
    /// too little memory and the like begin otherwise.
    private static final List<String> SIGNS =
            List.of("IO Error", "INTERNAL Error", "FATAL Error", "Serialization Error");

    private static final String DISK_FULL = "No space left";

    private final Runnable whenFound;
    private final SQLExceptionTranslator otherwise = new SQLStateSQLExceptionTranslator();

    Damage(Runnable whenFound) {
        this.whenFound = whenFound;
    }

    static boolean shows(Throwable error) {
        var message = error.getMessage();
        return error instanceof SQLException
                && message != null
                && SIGNS.stream().anyMatch(message::contains)
                && !message.contains(DISK_FULL);
    }

    /// @throws WarehouseException when the file is damaged
    @Override
    public @Nullable DataAccessException translate(
            String task, @Nullable String sql, SQLException error) {
        if (shows(error)) {
            log.warn("warehouse copy is damaged, met by a report", error);
            whenFound.run();
            throw WarehouseException.damaged(error);
        }
        return otherwise.translate(task, sql, error);
    }
}
