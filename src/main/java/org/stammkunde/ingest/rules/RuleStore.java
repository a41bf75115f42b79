package org.stammkunde.ingest.rules;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stammkunde.ingest.EventKind;

/// The rules' rows.
@Repository
class RuleStore {

    private static final String COLUMNS =
            "id, source, action, kind, name, property, target, created_at";

    private final JdbcClient jdbc;

    RuleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @throws org.springframework.dao.DuplicateKeyException when there is such a rule already
    Rule insert(long source, NewRule rule, Instant now) {
        return jdbc.sql(
                        """
                        insert into ingest.rule
                            (source, action, kind, name, property, target, created_at)
                        values (:source, :action, :kind, :name, :property, :target, :now)
                        returning\s"""
                                + COLUMNS)
                .param("source", source)
                .param("action", rule.action().word())
                .param("kind", rule.event().kind().code())
                .param("name", rule.event().name())
                .param("property", rule.property())
                .param("target", rule.target())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> rule(row))
                .single();
    }

    /// In force, the newest first.
    List<Rule> of(long source) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + " from ingest.rule"
                                + " where source = :source and ended_at is null order by id desc")
                .param("source", source)
                .query((row, _) -> rule(row))
                .list();
    }

    /// All in force, by source.
    Map<Long, List<Rule>> inForce() {
        return jdbc
                .sql("select " + COLUMNS + " from ingest.rule where ended_at is null order by id")
                .query((row, _) -> rule(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Rule::source));
    }

    /// Also one that has ended.
    Optional<Rule> find(long source, long id) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + " from ingest.rule where source = :source and id = :id")
                .param("source", source)
                .param("id", id)
                .query((row, _) -> rule(row))
                .optional();
    }

    void end(long id, Instant now) {
        jdbc.sql("update ingest.rule set ended_at = :now where id = :id and ended_at is null")
                .param("id", id)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// @throws org.springframework.dao.DuplicateKeyException when there is another one by now
    void restore(long id) {
        jdbc.sql("update ingest.rule set ended_at = null where id = :id").param("id", id).update();
    }

    private static Rule rule(ResultSet row) throws SQLException {
        return new Rule(
                row.getLong("id"),
                row.getLong("source"),
                RuleAction.of(row.getString("action")).orElseThrow(),
                new EventName(EventKind.of(row.getInt("kind")), row.getString("name")),
                row.getString("property"),
                row.getString("target"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
