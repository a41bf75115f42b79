package org.stammkunde.web.kit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stammkunde.web.Redirect;

/// The rows of a list that somebody chose, as they stand in the address: some of them by their
/// numbers, or all that the list's filters leave.
///
/// @param ids empty when all are meant
/// @param filter the list's own question, without page and order
/// @param back the list as it was left
public record Chosen(boolean all, List<Long> ids, ListQuery filter, String back) {

    static final String ID = "id";
    static final String ALL = "all";
    static final String BACK = "back";

    public Chosen {
        ids = List.copyOf(ids);
    }

    /// @param list path of the list
    /// @param filters names of its filters
    public static Chosen of(ListQuery query, String list, List<String> filters) {
        var kept = new LinkedHashMap<String, List<String>>();
        filters.forEach(name -> kept.put(name, query.values(name)));
        var back = query.value(BACK);
        boolean all = query.value(ALL) != null;
        return new Chosen(
                all,
                all ? List.of() : numbers(query.values(ID)),
                new ListQuery(list, kept),
                back != null && Redirect.local(back) ? back : list);
    }

    public boolean none() {
        return !all && ids.isEmpty();
    }

    /// What a form carries along as hidden fields so that its controller reads the same choice.
    public List<Map.Entry<String, String>> fields() {
        var fields = new ArrayList<Map.Entry<String, String>>();
        ids.forEach(id -> fields.add(Map.entry(ID, id.toString())));
        if (all) {
            fields.add(Map.entry(ALL, "on"));
            fields.addAll(filter.others(List.of()));
        }
        fields.add(Map.entry(BACK, back));
        return fields;
    }

    private static List<Long> numbers(List<String> values) {
        return values.stream()
                .filter(value -> value.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .distinct()
                .toList();
    }
}
