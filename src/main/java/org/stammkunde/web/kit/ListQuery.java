package org.stammkunde.web.kit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;
import org.stammkunde.shared.PageRequest;

/// What a list is asked for, all of it kept in the address: page, size, sort, chosen columns
/// and the list's own filters. A controller method takes it as a parameter.
///
/// @param path the list's path
/// @param params every parameter of the address, in order
public record ListQuery(String path, Map<String, List<String>> params) {

    static final int ROWS = 25;

    public ListQuery {
        var ordered = new LinkedHashMap<String, List<String>>();
        params.forEach((name, values) -> ordered.put(name, List.copyOf(values)));
        params = Collections.unmodifiableMap(ordered);
    }

    /// Which part of the list; numbers that are none count as not given.
    public PageRequest page() {
        return new PageRequest(
                number("page", 1) - 1,
                number("size", ROWS),
                value("sort"),
                "desc".equals(value("order")));
    }

    /// A filter's value, or null when it is missing or blank.
    public @Nullable String value(String name) {
        return values(name).stream().filter(value -> !value.isBlank()).findFirst().orElse(null);
    }

    public String valueOr(String name, String otherwise) {
        var value = value(name);
        return value == null ? otherwise : value;
    }

    public List<String> values(String name) {
        return params.getOrDefault(name, List.of());
    }

    public String address() {
        return address(params);
    }

    /// The address with one parameter set; null takes it out.
    public String with(String name, @Nullable String value) {
        return address(changed(name, value));
    }

    /// The address of another page of the list, one-based.
    public String toPage(long page) {
        return with("page", page == 1 ? null : Long.toString(page));
    }

    /// The address sorted by the column; the other way round when it already is.
    public String sortedBy(String column) {
        var order = column.equals(value("sort")) && !page().descending() ? "desc" : null;
        return new ListQuery(path, changed("page", null)).and("sort", column).with("order", order);
    }

    /// The address of the same list, unpaged, as CSV.
    public String csv() {
        return new ListQuery(path, changed("page", null)).with("format", "csv");
    }

    /// The address without the named filters.
    public String without(List<String> names) {
        var rest = new LinkedHashMap<>(changed("page", null));
        names.forEach(rest::remove);
        return address(rest);
    }

    /// Parameters to carry along as hidden fields, all but the named ones and the page.
    public List<Map.Entry<String, String>> others(List<String> names) {
        var others = new ArrayList<Map.Entry<String, String>>();
        params.forEach(
                (name, values) -> {
                    if (!names.contains(name) && !name.equals("page")) {
                        values.forEach(value -> others.add(Map.entry(name, value)));
                    }
                });
        return others;
    }

    /// Each parameter's first value, without the page: for forms beside the list.
    public Map<String, String> single() {
        var single = new LinkedHashMap<String, String>();
        others(List.of("period", "from", "until", "to", "compare"))
                .forEach(entry -> single.putIfAbsent(entry.getKey(), entry.getValue()));
        return single;
    }

    private ListQuery and(String name, @Nullable String value) {
        return new ListQuery(path, changed(name, value));
    }

    private Map<String, List<String>> changed(String name, @Nullable String value) {
        var changed = new LinkedHashMap<>(params);
        changed.remove(name);
        if (value != null) {
            changed.put(name, List.of(value));
        }
        return changed;
    }

    /// Names may be anything too: whatever was asked for is carried along.
    private String address(Map<String, List<String>> wanted) {
        var address = new StringJoiner("&", path + "?", "").setEmptyValue(path);
        wanted.forEach(
                (name, all) ->
                        all.stream()
                                .filter(value -> !value.isBlank())
                                .forEach(
                                        value ->
                                                address.add(encoded(name) + "=" + encoded(value))));
        return address.toString();
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, UTF_8);
    }

    private int number(String name, int otherwise) {
        var value = value(name);
        return value != null && value.matches("\\d{1,9}") ? Integer.parseInt(value) : otherwise;
    }
}
