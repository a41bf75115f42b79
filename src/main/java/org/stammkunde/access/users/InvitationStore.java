package org.stammkunde.access.users;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stammkunde.access.Role;
import org.stammkunde.access.UserId;

/// The invitations' rows.
@Repository
class InvitationStore {

    private static final String COLUMNS =
            "id, account_id, email, role, invited_by, created_at, expires_at, accepted_at, revoked_at";

    private static final String OPEN =
            "accepted_at is null and revoked_at is null and expires_at > :now";

    private final JdbcClient jdbc;

    InvitationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Invitation insert(
            @Nullable UserId account,
            String email,
            Role role,
            byte[] tokenHash,
            String by,
            Instant now,
            Instant expires) {
        return jdbc.sql(
                        """
                        insert into access.invitation
                            (account_id, email, role, token_hash, invited_by, created_at,
                             expires_at)
                        values (:account, :email, :role, :hash, :by, :now, :expires)
                        returning\s"""
                                + COLUMNS)
                .param("account", account == null ? null : account.value())
                .param("email", email)
                .param("role", role.name())
                .param("hash", tokenHash)
                .param("by", by)
                .param("now", utc(now))
                .param("expires", utc(expires))
                .query((row, _) -> invitation(row))
                .single();
    }

    Optional<Invitation> byToken(byte[] tokenHash) {
        return jdbc.sql("select " + COLUMNS + " from access.invitation where token_hash = :hash")
                .param("hash", tokenHash)
                .query((row, _) -> invitation(row))
                .optional();
    }

    Optional<Invitation> find(long id) {
        return jdbc.sql("select " + COLUMNS + " from access.invitation where id = :id")
                .param("id", id)
                .query((row, _) -> invitation(row))
                .optional();
    }

    List<Invitation> open(Instant now) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + " from access.invitation where "
                                + OPEN
                                + " order by id desc")
                .param("now", utc(now))
                .query((row, _) -> invitation(row))
                .list();
    }

    /// Of two who come with the same link, one gets it.
    Optional<Invitation> accept(byte[] tokenHash, Instant now) {
        return jdbc.sql(
                        "update access.invitation set accepted_at = :now where token_hash = :hash"
                                + " and "
                                + OPEN
                                + " returning "
                                + COLUMNS)
                .param("hash", tokenHash)
                .param("now", utc(now))
                .query((row, _) -> invitation(row))
                .optional();
    }

    boolean revoke(long id, Instant now) {
        return jdbc.sql("update access.invitation set revoked_at = :now where id = :id and " + OPEN)
                        .param("id", id)
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    /// A later invitation of the same address replaces the earlier ones.
    void revokeFor(String email, Instant now) {
        jdbc.sql(
                        "update access.invitation set revoked_at = :now"
                                + " where lower(email) = lower(:email) and "
                                + OPEN)
                .param("email", email)
                .param("now", utc(now))
                .update();
    }

    void revokeBy(String actor, Instant now) {
        jdbc.sql(
                        "update access.invitation set revoked_at = :now where invited_by = :actor"
                                + " and "
                                + OPEN)
                .param("actor", actor)
                .param("now", utc(now))
                .update();
    }

    private static Invitation invitation(ResultSet row) throws SQLException {
        return new Invitation(
                row.getLong("id"),
                account(row.getObject("account_id", Long.class)),
                row.getString("email"),
                Role.valueOf(row.getString("role")),
                row.getString("invited_by"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("accepted_at", OffsetDateTime.class)),
                instant(row.getObject("revoked_at", OffsetDateTime.class)));
    }

    private static @Nullable UserId account(@Nullable Long id) {
        return id == null ? null : new UserId(id);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
