package org.stammkunde.customers.notes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stammkunde.customers.spi.TimelineSource.Place;
import org.stammkunde.shared.CustomerId;

/// The notes' rows.
@Repository
class NoteStore {

    private static final String COLUMNS = "n.id, n.author_name, n.body, n.written_at, n.edited_at";

    /// A note of this customer, whatever identifier it was written under.
    private static final String OWN =
            """
             where n.id = :note and n.identifier_id in (
                 select i.id from customers.identifier i where i.customer_id = :customer)
            """;

    private final JdbcClient sql;

    NoteStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<Note> before(CustomerId customer, Place place, int limit) {
        return sql.sql(
                        """
                        select n.*
                        from customers.identifier i
                        cross join lateral (
                            select %s from customers.note n
                            where n.identifier_id = i.id and n.deleted_at is null
                              and (n.written_at, n.id) < (:at, :id)
                            order by n.written_at desc, n.id desc limit :limit) n
                        where i.customer_id = :customer
                        order by n.written_at desc, n.id desc limit :limit
                        """
                                .formatted(COLUMNS))
                .param("customer", customer.value())
                .param("at", place.at().atOffset(ZoneOffset.UTC))
                .param("id", place.id())
                .param("limit", limit)
                .query((row, _) -> note(row))
                .list();
    }

    Optional<Note> find(CustomerId customer, long note) {
        return sql.sql(
                        "select "
                                + COLUMNS
                                + " from customers.note n"
                                + OWN
                                + " and n.deleted_at is null")
                .param("customer", customer.value())
                .param("note", note)
                .query((row, _) -> note(row))
                .optional();
    }

    /// Under the customer's strongest identifier.
    Note insert(CustomerId customer, String author, String name, String body, Instant now) {
        return sql.sql(
                        """
                        insert into customers.note as n
                            (identifier_id, author, author_name, body, written_at)
                        select i.id, :author, :name, :body, :now
                        from customers.identifier i
                        where i.customer_id = :customer
                        order by array_position(array['e-mail', 'phone', 'anonymous'], i.source)
                                     nulls first, i.source, i.value
                        limit 1
                        returning\s"""
                                + COLUMNS)
                .param("customer", customer.value())
                .param("author", author)
                .param("name", name)
                .param("body", body)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> note(row))
                .single();
    }

    Optional<Note> update(CustomerId customer, long note, String body, Instant now) {
        return sql.sql(
                        "update customers.note n set body = :body, edited_at = :now"
                                + OWN
                                + " and n.deleted_at is null returning "
                                + COLUMNS)
                .param("customer", customer.value())
                .param("note", note)
                .param("body", body)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> note(row))
                .optional();
    }

    boolean delete(CustomerId customer, long note, Instant now) {
        return sql.sql(
                                "update customers.note n set deleted_at = :now"
                                        + OWN
                                        + " and n.deleted_at is null")
                        .param("customer", customer.value())
                        .param("note", note)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    boolean restore(CustomerId customer, long note) {
        return sql.sql(
                                "update customers.note n set deleted_at = null"
                                        + OWN
                                        + " and n.deleted_at is not null")
                        .param("customer", customer.value())
                        .param("note", note)
                        .update()
                > 0;
    }

    void forgetDeletedBefore(Instant time) {
        sql.sql("delete from customers.note where deleted_at < :time")
                .param("time", time.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Note note(ResultSet row) throws SQLException {
        var edited = row.getObject("edited_at", OffsetDateTime.class);
        return new Note(
                row.getLong("id"),
                row.getString("author_name"),
                row.getString("body"),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                edited == null ? null : edited.toInstant());
    }
}
