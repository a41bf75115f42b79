package org.stammkunde.company;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The company's row.
@Repository
class CompanyStore {

    private static final String SELECT =
            """
            select name, zone, currency, locale, activity_window_days, margin_rate,
                   count_free_orders
            from company.profile
            """;

    private final JdbcClient jdbc;

    CompanyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<CompanyProfile> find() {
        return jdbc.sql(SELECT).query((row, _) -> profile(row)).optional();
    }

    /// Two people who save at once do so one after the other.
    Optional<CompanyProfile> lock() {
        return jdbc.sql(SELECT + " for update").query((row, _) -> profile(row)).optional();
    }

    /// @return false when there is a company already
    boolean insert(CompanyProfile profile) {
        return bound(
                        profile,
                        """
                        insert into company.profile (name, zone, currency, locale,
                            activity_window_days, margin_rate, count_free_orders)
                        values (:name, :zone, :currency, :locale,
                            :activityWindowDays, :marginRate, :countFreeOrders)
                        on conflict do nothing
                        """)
                == 1;
    }

    void update(CompanyProfile profile) {
        bound(
                profile,
                """
                update company.profile
                set name = :name, zone = :zone, currency = :currency, locale = :locale,
                    activity_window_days = :activityWindowDays, margin_rate = :marginRate,
                    count_free_orders = :countFreeOrders
                """);
    }

    private int bound(CompanyProfile profile, String sql) {
        return jdbc.sql(sql)
                .param("name", profile.name())
                .param("zone", profile.zone().getId())
                .param("currency", profile.currency().getCurrencyCode())
                .param("locale", profile.locale().toLanguageTag())
                .param("activityWindowDays", profile.activityWindowDays())
                .param("marginRate", profile.marginRate())
                .param("countFreeOrders", profile.countFreeOrders())
                .update();
    }

    private static CompanyProfile profile(ResultSet row) throws SQLException {
        return new CompanyProfile(
                row.getString("name"),
                ZoneId.of(row.getString("zone")),
                Currency.getInstance(row.getString("currency")),
                Locale.forLanguageTag(row.getString("locale")),
                row.getObject("activity_window_days", Integer.class),
                row.getBigDecimal("margin_rate"),
                row.getBoolean("count_free_orders"));
    }
}
