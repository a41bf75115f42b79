package org.stammkunde.sample;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// What the sample shop sells: categories of articles, the most popular first; gifts come last.
record Catalogue(List<List<Product>> categories, Map<String, Product> bySku) {

    private static final String FILE = "/org/stammkunde/sample/catalogue.csv";

    /// @param language German names, or English ones for any other language
    static Catalogue in(Locale language) {
        boolean german = language.getLanguage().equals(Locale.GERMAN.getLanguage());
        Map<String, List<Product>> byCategory = new LinkedHashMap<>();
        try (var rows = CsvReader.builder().ofNamedCsvRecord(open())) {
            rows.forEach(
                    row -> {
                        var product = product(row, german ? "_de" : "_en");
                        byCategory
                                .computeIfAbsent(product.category(), any -> new ArrayList<>())
                                .add(product);
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return of(List.copyOf(byCategory.values()));
    }

    private static Catalogue of(List<List<Product>> categories) {
        var bySku =
                categories.stream()
                        .flatMap(List::stream)
                        .collect(Collectors.toUnmodifiableMap(Product::sku, product -> product));
        return new Catalogue(categories, bySku);
    }

    private static InputStream open() {
        return Objects.requireNonNull(Catalogue.class.getResourceAsStream(FILE), FILE);
    }

    private static Product product(NamedCsvRecord row, String language) {
        return new Product(
                row.getField("sku"),
                row.getField("name" + language),
                row.getField("category" + language),
                new BigDecimal(row.getField("price")).movePointRight(2).longValueExact(),
                row.getField("goes_with"));
    }
}
