package org.stammkunde.segments.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.stammkunde.access.settings.Choices;
import org.stammkunde.testing.TestDatabase;
import org.stammkunde.web.kit.Field.Choice;

/// Both engines know on which day something happened in every time zone that a company can have.
class StreakDayTests {

    private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");

    /// Where clocks have been changed, and just before midnight somewhere.
    private static final List<Instant> TIMES =
            List.of(
                    Instant.parse("1996-10-26T23:30:00Z"),
                    Instant.parse("2011-12-30T10:00:00Z"),
                    Instant.parse("2024-02-29T22:59:59.999999Z"),
                    Instant.parse("2026-03-28T23:30:00Z"),
                    Instant.parse("2026-07-01T03:59:59Z"),
                    Instant.parse("2026-10-25T23:00:00Z"));

    private final List<ZoneId> zones =
            Choices.zones().stream().map(Choice::value).map(ZoneId::of).toList();

    @Test
    void isTheCalendarsOnPostgres() throws Exception {
        var postgres = TestDatabase.empty().dataSource();
        try (var _ = (AutoCloseable) postgres) {
            for (var at : TIMES) {
                assertThat(days(at, asked(DSL.using(postgres, SQLDialect.POSTGRES))))
                        .isEqualTo(expected(at));
            }
        }
    }

    @Test
    void isTheCalendarsOnDuckDb() throws SQLException {
        try (var duck = DriverManager.getConnection("jdbc:duckdb:")) {
            for (var at : TIMES) {
                assertThat(days(at, asked(DSL.using(duck, SQLDialect.DUCKDB))))
                        .isEqualTo(expected(at));
            }
        }
    }

    private interface Engine {
        Record1<LocalDate> row(Field<LocalDate> day);
    }

    private static Engine asked(DSLContext engine) {
        return day -> engine.select(day).fetchSingle();
    }

    private List<String> days(Instant at, Engine engine) {
        var instant = DSL.inline(at.atOffset(ZoneOffset.UTC));
        return zones.stream()
                .map(zone -> zone + " " + engine.row(day(instant, zone)).value1())
                .toList();
    }

    private static Field<LocalDate> day(Field<OffsetDateTime> at, ZoneId zone) {
        return Streak.day(at, new Window.Ever(), new Question(NOW, zone, true, null));
    }

    private List<String> expected(Instant at) {
        return zones.stream()
                .map(zone -> zone + " " + OffsetDateTime.ofInstant(at, zone).toLocalDate())
                .toList();
    }
}
