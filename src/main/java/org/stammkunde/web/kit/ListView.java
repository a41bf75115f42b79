package org.stammkunde.web.kit;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stammkunde.shared.PageRequest;
import org.stammkunde.shared.Permission;
import org.stammkunde.shared.Slice;
import org.stammkunde.web.Frame;

/// A list with paging, sorting, filters, column choice and export, all of it in the address.
/// Built as `ListView.of("customers", query, columns, slice).filters(…).exported().empty(…)`.
///
/// @param id unique on the page
/// @param filters fields whose names are parameters of the address; see [ListQuery#value]
/// @param exportable whether a CSV link is shown; the controller answers `params = "format=csv"`
/// @param empty what to say when the list has no rows at all, or null
/// @param chips filters without a field
/// @param bulk how rows are chosen and what can be done with them, or null
public record ListView<T>(
        String id,
        String label,
        ListQuery query,
        List<Column<T>> columns,
        Slice<T> rows,
        List<Field> filters,
        boolean exportable,
        @Nullable Empty empty,
        @Nullable Bulk<T> bulk,
        List<Chip> chips) {

    /// A filter that has no field: it came with a link, and can only be taken out.
    ///
    /// @param name its parameter in the address
    /// @param value what it asks for, in words
    public record Chip(String name, String label, String value) {}

    /// What the list is for and the first step.
    ///
    /// @param href where the first step is, or null
    /// @param permission what the first step needs
    public record Empty(
            String title,
            String lead,
            @Nullable String action,
            @Nullable String href,
            @Nullable Permission permission) {
        public Empty(String title, String lead) {
            this(title, lead, null, null, null);
        }

        /// Whether the viewer may take the first step.
        public boolean offered() {
            return href != null && (permission == null || Frame.current().may(permission));
        }
    }

    private static final String CHOICE = "column";

    public static <T> ListView<T> of(
            String id, String label, ListQuery query, List<Column<T>> columns, Slice<T> rows) {
        return new ListView<>(
                id, label, query, columns, rows, List.of(), false, null, null, List.of());
    }

    /// Adds filters; each shows the value that stands in the address.
    public ListView<T> filters(Field... fields) {
        var filled = List.of(fields).stream().map(f -> f.value(query.value(f.name()))).toList();
        return new ListView<>(
                id, label, query, columns, rows, filled, exportable, empty, bulk, chips);
    }

    public ListView<T> exported() {
        return new ListView<>(id, label, query, columns, rows, filters, true, empty, bulk, chips);
    }

    /// Shows a filter that stands in the address without a field of its own.
    public ListView<T> chip(Chip chip) {
        var more = Stream.concat(chips.stream(), Stream.of(chip)).toList();
        return new ListView<>(
                id, label, query, columns, rows, filters, exportable, empty, bulk, more);
    }

    /// Whether the viewer may have the list as a file.
    public boolean downloadable() {
        return exportable && Frame.current().may(Permission.EXPORT);
    }

    /// The names of all filters, with and without a field.
    public List<String> narrowing() {
        return Stream.concat(filterNames().stream(), chips.stream().map(Chip::name)).toList();
    }

    public ListView<T> empty(Empty words) {
        return new ListView<>(
                id, label, query, columns, rows, filters, exportable, words, bulk, chips);
    }

    /// Lets rows be chosen for the actions the viewer may take; without any, there is no choice.
    ///
    /// @param rowId the row's own number
    public ListView<T> bulk(Function<T, Object> rowId, BulkAction... actions) {
        var choice = new Bulk<>(rowId, List.of(actions));
        return new ListView<>(
                id, label, query, columns, rows, filters, exportable, empty, choice, chips);
    }

    /// The actions of the viewer; for templates.
    public List<BulkAction> actions() {
        return bulk == null ? List.of() : bulk.of(Frame.current());
    }

    public boolean selectable() {
        return !actions().isEmpty();
    }

    /// The columns shown: those chosen in the address, else all that are not extra.
    public List<Column<T>> shown() {
        var chosen = query.values(CHOICE);
        var shown = columns.stream().filter(column -> chosen.contains(column.key())).toList();
        return shown.isEmpty()
                ? columns.stream().filter(column -> !column.extra()).toList()
                : shown;
    }

    public boolean filtered() {
        return narrowing().stream().anyMatch(name -> query.value(name) != null);
    }

    /// True when there is nothing to show and no filter is the reason.
    public boolean blank() {
        return rows.total() == 0 && !filtered();
    }

    public List<String> filterNames() {
        return filters.stream().map(Field::name).toList();
    }

    public long firstRow() {
        return rows.items().isEmpty() ? 0 : request().offset() + 1;
    }

    public long lastRow() {
        return request().offset() + rows.items().size();
    }

    public long pages() {
        return Math.max(1, Math.ceilDiv(rows.total(), (long) request().size()));
    }

    public long pageNumber() {
        return request().page() + 1L;
    }

    public boolean shows(String column) {
        return shown().stream().anyMatch(any -> any.key().equals(column));
    }

    /// The headings of the columns shown.
    public List<Head> heads() {
        return shown().stream().map(this::head).toList();
    }

    public boolean sortable() {
        return shown().stream().anyMatch(Column::sortable);
    }

    /// The rows of this page, cell by cell.
    public List<Line> lines() {
        var shown = shown();
        var choice = selectable() ? bulk : null;
        return rows.items().stream().map(row -> line(row, shown, choice)).toList();
    }

    private Line line(T row, List<Column<T>> shown, @Nullable Bulk<T> choice) {
        return new Line(
                choice == null ? null : choice.id().apply(row).toString(),
                columns.getFirst().of(row).text(),
                shown.stream().map(column -> place(column, row)).toList());
    }

    /// A row.
    ///
    /// @param id its number where it can be chosen, else null
    /// @param name what to call it: the text of the first column
    public record Line(@Nullable String id, String name, List<Placed> cells) {}

    /// A heading.
    ///
    /// @param href the list sorted by it, or null
    /// @param order `ascending`, `descending` or null, for `aria-sort`
    public record Head(String label, boolean end, @Nullable String href, @Nullable String order) {

        public String icon() {
            return order == null
                    ? "arrows-sort"
                    : order.equals("ascending") ? "arrow-up" : "arrow-down";
        }
    }

    /// A cell with its column's label and edge.
    public record Placed(String label, boolean end, Cell cell) {}

    private Head head(Column<T> column) {
        var key = column.key();
        return new Head(
                column.label(),
                column.end(),
                column.sortable() ? query.sortedBy(key) : null,
                key.equals(query.value("sort")) ? order() : null);
    }

    private String order() {
        return request().descending() ? "descending" : "ascending";
    }

    private static <T> Placed place(Column<T> column, T row) {
        return new Placed(column.label(), column.end(), column.of(row));
    }

    private PageRequest request() {
        return query.page();
    }
}
