package org.stammkunde.shared;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A sorted list in PostgreSQL, read on from a [Place]: in pieces that each lie together in the
/// index of the order, so that the last rows are found as fast as the first. Rows without a key
/// count as the smallest: last where the order descends, first where it ascends.
///
/// @param key SQL of what the rows are sorted by
/// @param id SQL of the row's number
/// @param after null = from the beginning
public record Pieces(
        String key, String id, PlaceKey kind, boolean descending, @Nullable Place after) {

    private static final String COLUMN = "place_key";

    /// A piece of the list.
    ///
    /// @param column to select besides the row's own
    /// @param condition to add to a `where`
    /// @param params of the condition
    public record Piece(String column, String condition, Map<String, Object> params) {}

    /// Reads the rows of a piece.
    @FunctionalInterface
    public interface Reading<T> {
        List<Stretch.Row<T>> rows(Piece piece, int limit);
    }

    /// @param wanted rows at most
    public <T> Stretch<T> read(int wanted, Reading<T> reading) {
        var rows = new ArrayList<Stretch.Row<T>>();
        for (var piece : all()) {
            int missing = wanted + 1 - rows.size();
            if (missing > 0) {
                rows.addAll(reading.rows(piece, missing));
            }
        }
        return Stretch.of(rows, wanted);
    }

    /// A row of a statement that selects its `id` and the piece's column.
    public static <T> Stretch.Row<T> row(ResultSet row, T item) throws SQLException {
        return new Stretch.Row<>(item, new Place(row.getString(COLUMN), row.getLong("id")));
    }

    private List<Piece> all() {
        if (after == null) {
            return List.of(piece("", null));
        }
        var beyond = descending ? "<" : ">";
        var known = after.key();
        if (known == null) {
            var rest = piece(" and %s is null and %s %s :placeId".formatted(key, id, beyond), null);
            return descending ? List.of(rest) : List.of(rest, piece(" and %s is not null", null));
        }
        var rest = piece(" and (%s, " + id + ") " + beyond + " (:placeKey, :placeId)", known);
        return descending ? List.of(rest, piece(" and %s is null", null)) : List.of(rest);
    }

    private Piece piece(String condition, @Nullable String known) {
        var params = new HashMap<String, Object>();
        if (after != null) {
            params.put("placeId", after.id());
            if (known != null) {
                params.put("placeKey", kind.value(after, known));
            }
        }
        return new Piece(
                ", %s as %s ".formatted(kind.said(key), COLUMN),
                condition.formatted(key),
                Map.copyOf(params));
    }
}
