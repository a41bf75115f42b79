package org.stammkunde.connectors.mapping;

import java.text.Normalizer;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The names of columns.
public final class Headers {

    /// Columns that a file of rejected rows carries beside the original ones.
    public static final String REJECT_ROW = "stammkunde_row";

    public static final String REJECT_FIELD = "stammkunde_field";
    public static final String REJECT_REASON = "stammkunde_reason";
    public static final String REJECT_IMPORT = "stammkunde_import";

    public static final String REJECT_RAW = "stammkunde_raw";

    public static final List<String> REJECT_COLUMNS =
            List.of(REJECT_ROW, REJECT_FIELD, REJECT_REASON, REJECT_IMPORT, REJECT_RAW);

    private static final String ATTRIBUTE = "attribute.";
    private static final String PROPERTY = "property.";
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Headers() {}

    /// Lower case, umlauts written out, letters and digits only: `Bestell-Nr.` is `bestellnr`.
    static String normal(String header) {
        var german =
                header.toLowerCase(Locale.ROOT)
                        .replace("ä", "ae")
                        .replace("ö", "oe")
                        .replace("ü", "ue")
                        .replace("ß", "ss");
        var plain = MARKS.matcher(Normalizer.normalize(german, Normalizer.Form.NFD)).replaceAll("");
        return OTHER.matcher(plain).replaceAll("");
    }

    /// Whether headers are usually called so.
    public static boolean isUsual(String name) {
        var normal = normal(name);
        if (normal.isEmpty()) {
            return false;
        }
        for (var field : Field.values()) {
            if (field.isCalled(normal)) {
                return true;
            }
        }
        return normal.equals("id") || REJECT_COLUMNS.contains(name) || Preset.knows(normal);
    }

    /// The columns (from 0) that probably hold each field; no column is used twice.
    public static Map<Field, Integer> guess(ImportKind kind, List<String> header) {
        var guessed = new EnumMap<Field, Integer>(Field.class);
        for (int column = 0; column < header.size(); column++) {
            var normal = normal(header.get(column));
            for (var field : Field.values()) {
                if (kind.calls(field, normal) && guessed.putIfAbsent(field, column) == null) {
                    break;
                }
            }
        }
        if (guessed.containsKey(Field.UNIT_PRICE)) {
            guessed.remove(Field.LINE_TOTAL);
        }
        return guessed;
    }

    /// Columns that are no field, but kept under a name of their own: in files about customers
    /// those called `attribute.<name>` or `birthday`, of events all.
    ///
    /// @param fields the columns that are fields
    public static Map<String, Integer> guessOthers(
            ImportKind kind, List<String> header, Collection<Integer> fields) {
        return switch (kind.other()) {
            case ATTRIBUTES -> guessAttributes(header);
            case PROPERTIES -> guessProperties(header, fields);
            case NONE -> Map.of();
        };
    }

    private static Map<String, Integer> guessProperties(
            List<String> header, Collection<Integer> fields) {
        var guessed = new TreeMap<String, Integer>();
        for (int column = 0; column < header.size(); column++) {
            var name = property(header.get(column));
            if (!fields.contains(column) && !name.isEmpty() && !REJECT_COLUMNS.contains(name)) {
                guessed.putIfAbsent(name, column);
            }
        }
        return guessed;
    }

    private static String property(String header) {
        return header.startsWith(PROPERTY) ? header.substring(PROPERTY.length()) : header;
    }

    /// Columns called `attribute.<name>` or `birthday` by the name of their attribute.
    private static Map<String, Integer> guessAttributes(List<String> header) {
        var guessed = new TreeMap<String, Integer>();
        for (int column = 0; column < header.size(); column++) {
            var name = header.get(column).toLowerCase(Locale.ROOT);
            if (name.startsWith(ATTRIBUTE) && name.length() > ATTRIBUTE.length()) {
                guessed.putIfAbsent(name.substring(ATTRIBUTE.length()), column);
            } else if (List.of("birthday", "geburtstag", "geburtsdatum", "dateofbirth")
                    .contains(normal(name))) {
                guessed.putIfAbsent("birthday", column);
            }
        }
        return guessed;
    }
}
