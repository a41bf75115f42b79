package org.stammkunde.customers.identity;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stammkunde.access.Audit;
import org.stammkunde.access.AuditLog;
import org.stammkunde.company.CompanyOnDatabase;
import org.stammkunde.customers.spi.PersonHolder;
import org.stammkunde.warehouse.TombstonesOnDatabase;
import tools.jackson.databind.json.JsonMapper;

/// Who is who on a database of a test, without the rest of the application.
public record IdentityOnDatabase(
        TraitJson traits,
        Resolver resolver,
        Decisions decisions,
        HandEdits edits,
        People people,
        HomeCountry home,
        Audit audit) {

    public static IdentityOnDatabase of(
            DataSource database, Clock clock, List<PersonHolder> holders) {
        var sql = JdbcClient.create(database);
        var traits = new TraitJson(JsonMapper.shared());
        var store = new IdentityStore(sql, traits);
        var merges = new MergeStore(sql);
        var home = new HomeCountry(CompanyOnDatabase.of(database, clock));
        var history = new HistoryStore(sql);
        var consequences =
                new Consequences(
                        store,
                        new IdentityWriteStore(sql, traits),
                        new ProfileStore(sql, traits, TombstonesOnDatabase.of(database)),
                        merges,
                        provider(holders),
                        clock);
        return new IdentityOnDatabase(
                traits,
                new Resolver(store, home, consequences),
                new Decisions(store, merges, consequences, clock),
                new HandEdits(
                        new AddressStore(sql),
                        merges,
                        new EditStore(sql),
                        consequences,
                        traits,
                        clock),
                new People(store, history, home),
                home,
                AuditLog.on(sql, clock));
    }

    private static ObjectProvider<PersonHolder> provider(List<PersonHolder> holders) {
        return new ObjectProvider<>() {
            @Override
            public Stream<PersonHolder> orderedStream() {
                return holders.stream();
            }
        };
    }
}
