package org.stammkunde.connectors.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.stammkunde.commerce.LineDraft;
import org.stammkunde.commerce.OrderDraft;
import org.stammkunde.connectors.reading.FileUpload;
import org.stammkunde.testing.SharedData;

/// The published figures of well-known files, before any database is involved.
class SharedFilesTests {

    @Test
    void readsOnlineRetail() {
        var file = FileUpload.of(SharedData.require("online_retail.csv.gz"));
        var reading = Reading.preset(Preset.ONLINE_RETAIL, file, Reading.LONDON, "GBP");

        assertThat(reading.rows()).isEqualTo(541_909);
        assertThat(reading.rejections()).hasSize(2_517);
        var known = reading.orders().stream().filter(o -> o.customer() != null).toList();
        var guests = reading.orders().stream().filter(o -> o.customer() == null).toList();
        assertThat(numbers(known)).isEqualTo(18_532);
        assertThat(customers(known)).isEqualTo(4_338);
        assertThat(value(known)).isEqualByComparingTo("8911407.904");
        assertThat(numbers(guests)).isEqualTo(1_428);
        var refunds = reading.refunds().stream().filter(r -> r.customer() != null).toList();
        assertThat(refunds.stream().map(r -> r.number()).distinct()).hasSize(3_654);
        assertThat(refunds.stream().map(r -> r.amount()).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("611342.09");
    }

    @Test
    void readsBothCdnowFiles() {
        var master = FileUpload.of(SharedData.require("CDNOW_master.txt"));
        var whole = Reading.preset(Preset.CDNOW_MASTER, master, Reading.BERLIN, "USD");
        assertThat(whole.rejections()).isEmpty();
        assertThat(numbers(whole.orders())).isEqualTo(69_659);
        assertThat(customers(whole.orders())).isEqualTo(23_570);

        var tenth = FileUpload.of(SharedData.require("CDNOW_sample.txt"));
        var sample = Reading.preset(Preset.CDNOW_SAMPLE, tenth, Reading.BERLIN, "USD");
        assertThat(sample.rejections()).isEmpty();
        assertThat(numbers(sample.orders())).isEqualTo(6_919);
        assertThat(customers(sample.orders())).isEqualTo(2_357);
        assertThat(new HashSet<>(whole.orders()).containsAll(sample.orders())).isTrue();
    }

    private static long numbers(List<OrderDraft> orders) {
        return orders.stream().map(OrderDraft::number).distinct().count();
    }

    private static int customers(List<OrderDraft> orders) {
        return orders.stream()
                .map(OrderDraft::customer)
                .filter(Objects::nonNull)
                .map(c -> c.numbers())
                .collect(Collectors.toSet())
                .size();
    }

    private static BigDecimal value(List<OrderDraft> orders) {
        return orders.stream()
                .flatMap(order -> order.lines().stream())
                .map(SharedFilesTests::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal value(LineDraft line) {
        return line.quantity().multiply(line.unitPrice()).subtract(line.discount());
    }
}
