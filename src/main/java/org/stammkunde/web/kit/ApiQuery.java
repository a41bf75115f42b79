package org.stammkunde.web.kit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.stammkunde.shared.PageRequest;
import org.stammkunde.web.Formats;
import org.stammkunde.web.WebException;

/// What a program asks a list for: `size` (1 to 200), `cursor` (from `next` of the answer
/// before), the list's filters and, with [Sorts], `sort` and `order`. Nothing is bent until it
/// fits: what cannot be understood is refused with 400.
///
/// @param path the list's path
/// @param params what is given, blanks left out, in order
public record ApiQuery(String path, Map<String, String> params) {

    static final int ROWS = 50;
    static final String SIZE = "size";
    static final String CURSOR = "cursor";
    static final String SORT = "sort";
    static final String ORDER = "order";

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    public ApiQuery {
        params = new LinkedHashMap<>(params);
        params.values().removeIf(String::isBlank);
    }

    /// @throws WebException when size or order cannot be understood
    public PageRequest page() {
        var order = oneOf(ORDER, "asc", "desc");
        if (order != null && value(SORT) == null) {
            throw WebException.missing(SORT);
        }
        return new PageRequest(0, size(), value(SORT), "desc".equals(order));
    }

    public @Nullable String value(String name) {
        return params.get(name);
    }

    /// One of the given values, or null when there is none.
    public @Nullable String oneOf(String name, String... known) {
        var value = value(name);
        if (value != null && !List.of(known).contains(value)) {
            throw WebException.expected(name, String.join(", ", known));
        }
        return value;
    }

    /// One of the constants by its name, in any case.
    public <E extends Enum<E>> @Nullable E constant(String name, Class<E> type) {
        var value = value(name);
        if (value == null) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(value))
                .findFirst()
                .orElseThrow(() -> WebException.expected(name, names(type)));
    }

    /// The number of a customer or the like.
    public @Nullable Long id(String name) {
        var value = value(name);
        if (value != null && !value.matches("\\d{1,18}")) {
            throw WebException.expected(name, "1, 2, 3 …");
        }
        return value == null ? null : Long.valueOf(value);
    }

    /// A moment: one with its offset from UTC, or a day of the company's zone, meaning its
    /// beginning.
    public @Nullable Instant time(String name) {
        var value = value(name);
        if (value == null) {
            return null;
        }
        try {
            var time =
                    value.length() == "2026-01-31".length()
                            ? LocalDate.parse(value).atStartOfDay(Formats.zone()).toOffsetDateTime()
                            : OffsetDateTime.parse(value);
            if (time.getYear() >= FIRST_YEAR && time.getYear() <= LAST_YEAR) {
                return time.toInstant();
            }
        } catch (DateTimeException _) {
            // Told below.
        }
        throw WebException.expected(name, "2026-01-31, 2026-01-31T08:00:00Z");
    }

    /// A day of the company's calendar.
    public @Nullable LocalDate day(String name) {
        var value = value(name);
        try {
            var day = value == null ? null : LocalDate.parse(value);
            if (day == null || (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR)) {
                return day;
            }
        } catch (DateTimeException _) {
            // Told below.
        }
        throw WebException.expected(name, "2026-01-31");
    }

    /// The same question with other values for some parameters.
    public ApiQuery with(Map<String, String> values) {
        var changed = new LinkedHashMap<>(params);
        changed.putAll(values);
        return new ApiQuery(path, changed);
    }

    @Nullable Cursor cursor() {
        var word = value(CURSOR);
        return word == null ? null : Cursor.read(word, list());
    }

    String next(Cursor end) {
        var uri = UriComponentsBuilder.fromPath(path);
        var all = with(Map.of(CURSOR, end.written(list()))).params();
        all.keySet().forEach(name -> uri.queryParam(name, "{" + name + "}"));
        return uri.encode().buildAndExpand(all).toUriString();
    }

    /// What makes it this list in this order: a cursor of another one means nothing in it.
    private String list() {
        var all = new TreeMap<>(params);
        all.remove(SIZE);
        all.remove(CURSOR);
        return path + all;
    }

    private int size() {
        var value = value(SIZE);
        int size = value == null ? ROWS : value.matches("\\d{1,9}") ? Integer.parseInt(value) : 0;
        if (size < 1 || size > PageRequest.LARGEST) {
            throw WebException.expected(SIZE, "1 – " + PageRequest.LARGEST);
        }
        return size;
    }

    private static <E extends Enum<E>> String names(Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
