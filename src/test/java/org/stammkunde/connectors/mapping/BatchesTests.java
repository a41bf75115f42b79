package org.stammkunde.connectors.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stammkunde.connectors.reading.FileUpload;

/// How many rows batches have must not show in what was read.
class BatchesTests {

    private static final String HEADER =
            "order_number,ordered_at,email,sku,quantity,unit_price,order_discount\n";

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 13, 1_000})
    void doNotShowInDocuments(int rows) throws IOException {
        var text = new StringBuilder(HEADER);
        for (int order = 0; order < 30; order++) {
            text.append(rows(order));
        }
        var reading = read(text.toString(), rows);
        assertThat(reading.orders()).hasSize(60);
        assertThat(reading.orders().getFirst().lines()).hasSize(3);
        assertThat(reading.rejections()).hasSize(120);
        assertThat(reading.orders()).isEqualTo(read(text.toString(), 100_000).orders());
    }

    /// Among an order's rows stand some that are refused.
    private static String rows(int number) {
        return """
        A%1$d,2026-05-01,a@example.com,X,1,10.00,1.50
        ,2026-05-01,a@example.com,X,1,10.00,
        A%1$d,2026-05-01,a@example.com,Y,2,3.00,1.50
        B%1$d,no day,b@example.com,Y,2,3.00,
        broken
        %2$s,2026-05-01,b@example.com,Y,2,3.00,
        A%1$d,2026-05-01,a@example.com,Z,1,4.00,1.50
        C%1$d,2026-05-02,c@example.com,Z,1,4.00,
        """
                .formatted(number, "B".repeat(200));
    }

    /// Documents of more than 10,000 rows come in pieces.
    @Test
    void doNotShowInThePiecesOfALongDocument() throws IOException {
        var text = new StringBuilder(HEADER);
        for (int line = 0; line < 25_000; line++) {
            text.append("A,2026-05-01,a@example.com,X").append(line).append(",1,10.00,\n");
        }
        var pieces = read(text.toString(), 4_000).orders();
        assertThat(pieces.stream().map(piece -> piece.lines().size()))
                .containsExactly(10_000, 10_000, 5_000);
        assertThat(read(text.toString(), 25_000).orders()).isEqualTo(pieces);
    }

    private static Reading read(String text, int batchRows) throws IOException {
        var upload = FileUpload.of(text);
        return Reading.of(Reading.guessed(upload), upload, Reading.BERLIN, "EUR", 0, batchRows);
    }
}
