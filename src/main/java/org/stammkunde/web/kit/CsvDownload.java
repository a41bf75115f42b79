package org.stammkunde.web.kit;

import java.util.List;
import java.util.function.Consumer;

/// A list as a file. A controller returns it for `params = "format=csv"`; rows are written to a
/// temporary file as they come, so its memory does not depend on their number, and nobody who
/// reads it slowly keeps a database waiting.
///
/// @param name file name without ending
/// @param source hands every row to the consumer it is given
public record CsvDownload<T>(String name, List<Column<T>> columns, RowSource<T> source) {

    /// Hands over rows one after the other.
    @FunctionalInterface
    public interface RowSource<T> {
        void forEach(Consumer<T> row);
    }
}
