package org.stammkunde.web.kit;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.stammkunde.shared.PageRequest;
import org.stammkunde.shared.Slice;

/// One page of a list as the API gives it.
///
/// @param total rows of the whole list under the same filters
/// @param next address of the next page, null on the last one
public record ApiList<T>(List<T> items, long total, @Nullable String next) {

    public static <R, T> ApiList<T> of(
            Slice<R> rows, PageRequest page, String path, Function<R, T> shown) {
        var next =
                UriComponentsBuilder.fromUriString(path)
                        .queryParam("page", page.page() + 2)
                        .queryParam("size", page.size())
                        .encode()
                        .toUriString();
        return of(rows, page, shown, next);
    }

    /// The next page's address keeps the filters of the present one.
    public static <R, T> ApiList<T> of(Slice<R> rows, ListQuery query, Function<R, T> shown) {
        var page = query.page();
        return of(rows, page, shown, query.toPage(page.page() + 2L));
    }

    private static <R, T> ApiList<T> of(
            Slice<R> rows, PageRequest page, Function<R, T> shown, String next) {
        var more = page.offset() + rows.items().size() < rows.total();
        return new ApiList<>(
                rows.items().stream().map(shown).toList(), rows.total(), more ? next : null);
    }
}
