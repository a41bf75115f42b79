package org.stammkunde.connectors.mapping;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The columns of Stammkunde's own formats: the fields of a kind under their own codes.
public final class OwnFormat {

    /// What only foreign files have.
    private static final Set<Field> FOREIGN =
            EnumSet.of(
                    Field.ORDERED_TIME,
                    Field.CANCELLED_AT,
                    Field.LINE_SUBTOTAL,
                    Field.LINE_TOTAL,
                    Field.ORDER_VALUE,
                    Field.ORDER_REFUND);

    private static final Set<Field> NEEDED_OF_ORDERS =
            EnumSet.of(Field.ORDER_NUMBER, Field.ORDERED_AT, Field.QUANTITY, Field.UNIT_PRICE);

    private OwnFormat() {}

    /// The header of an empty template.
    public static List<String> template(ImportKind kind) {
        var columns = new ArrayList<String>();
        for (var field : fields(kind)) {
            columns.add(field.code());
            if (kind == ImportKind.ORDERS && field == Field.COUNTRY) {
                columns.add("birthday");
            }
        }
        if (kind == ImportKind.CUSTOMERS) {
            columns.add("attribute.birthday");
        }
        return columns;
    }

    static Map<Field, List<String>> names(ImportKind kind) {
        var names = new EnumMap<Field, List<String>>(Field.class);
        fields(kind).forEach(field -> names.put(field, List.of(field.code())));
        return names;
    }

    /// What a file may do without.
    static Set<Field> optional(ImportKind kind) {
        var optional = EnumSet.copyOf(fields(kind));
        optional.removeIf(
                field ->
                        kind == ImportKind.ORDERS
                                ? NEEDED_OF_ORDERS.contains(field)
                                : kind.requires(field));
        return optional;
    }

    /// Whether a header holds nothing that is not of this format.
    static boolean isAllOf(ImportKind kind, List<String> header) {
        var other = kind.other().code() + ".";
        return header.stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .allMatch(
                        name ->
                                kind.field(name) != null
                                        || (other.length() > 1 && name.startsWith(other))
                                        || Headers.REJECT_COLUMNS.contains(name));
    }

    private static List<Field> fields(ImportKind kind) {
        return kind.fields().stream()
                .filter(field -> !FOREIGN.contains(field))
                .filter(field -> kind != ImportKind.ORDERS || !isPartOfName(field))
                .toList();
    }

    private static boolean isPartOfName(Field field) {
        return field == Field.FIRST_NAME || field == Field.LAST_NAME;
    }
}
