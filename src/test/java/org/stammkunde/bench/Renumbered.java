package org.stammkunde.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

/// The same order file as if it came from another shop: every number in its first column has a
/// suffix, every customer's number and address a prefix. Customers who are known already would have
/// a longer
/// history each time, and be more work.
final class Renumbered {

    private static final Pattern CUSTOMER =
            Pattern.compile("customer[ _]?id|e-?mail", Pattern.CASE_INSENSITIVE);

    private Renumbered() {}

    static Path copy(Path file, int round, Path to) throws IOException {
        try (var rows =
                        CsvReader.builder()
                                .ofCsvRecord(
                                        new InputStreamReader(
                                                plain(file), StandardCharsets.UTF_8));
                var out = CsvWriter.builder().build(to)) {
            var row = rows.iterator();
            var header = row.next().getFields();
            out.writeRecord(header);
            var customer = customerColumns(header);
            while (row.hasNext()) {
                out.writeRecord(renumbered(row.next(), round, customer));
            }
        }
        return to;
    }

    private static int[] customerColumns(List<String> header) {
        return IntStream.range(0, header.size())
                .filter(column -> CUSTOMER.matcher(header.get(column)).matches())
                .toArray();
    }

    private static List<String> renumbered(CsvRecord row, int round, int[] customer) {
        var fields = new ArrayList<>(row.getFields());
        fields.set(0, fields.getFirst() + "-" + round);
        for (int column : customer) {
            if (!fields.get(column).isEmpty()) {
                fields.set(column, round + fields.get(column));
            }
        }
        return fields;
    }

    private static InputStream plain(Path file) throws IOException {
        var in = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
    }
}
