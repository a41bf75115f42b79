package org.stammkunde.scoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The one row of thresholds.
@Repository
class ThresholdStore {

    private final JdbcClient sql;

    ThresholdStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// What the present thresholds were worked out from.
    record Present(Terms terms, long buyers) {}

    Optional<Present> find() {
        return sql.sql(
                        """
                        select day, zone, count_free_orders, activity_days, buyers
                        from scoring.threshold
                        """)
                .query((row, _) -> present(row))
                .optional();
    }

    void write(Terms terms, Limits limits, Instant now) {
        sql.sql(
                        """
                        insert into scoring.threshold values (
                            1, :now, :day, :zone, :free, :activityDays, :rfmDays, :buyers,
                            cast(:recency as date[]), :frequency, :monetary)
                        on conflict (id) do update set
                            worked_out_at = excluded.worked_out_at,
                            day = excluded.day,
                            zone = excluded.zone,
                            count_free_orders = excluded.count_free_orders,
                            activity_days = excluded.activity_days,
                            rfm_days = excluded.rfm_days,
                            buyers = excluded.buyers,
                            recency = excluded.recency,
                            frequency = excluded.frequency,
                            monetary = excluded.monetary,
                            changed = excluded.changed
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("day", terms.day())
                .param("zone", terms.zone().getId())
                .param("free", terms.countFreeOrders())
                .param("activityDays", terms.activityDays())
                .param("rfmDays", terms.rfmDays())
                .param("buyers", limits.buyers())
                .param("recency", days(limits))
                .param("frequency", limits.frequency().toArray(Long[]::new))
                .param("monetary", limits.monetary().toArray(Long[]::new))
                .update();
    }

    private static String[] days(Limits limits) {
        return limits.recency().stream().map(LocalDate::toString).toArray(String[]::new);
    }

    private static Present present(ResultSet row) throws SQLException {
        return new Present(
                new Terms(
                        row.getObject("day", LocalDate.class),
                        ZoneId.of(row.getString("zone")),
                        row.getBoolean("count_free_orders"),
                        row.getInt("activity_days")),
                row.getLong("buyers"));
    }
}
