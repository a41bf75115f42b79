package org.stammkunde.access.users;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stammkunde.access.Role;
import org.stammkunde.access.UserId;
import org.stammkunde.shared.PageRequest;
import org.stammkunde.shared.Place;
import org.stammkunde.shared.Slice;
import org.stammkunde.shared.Stretch;

/// The accounts' rows.
@Repository
class UserStore {

    private static final String SELECT =
            """
            select id, email, name, role, language, active, session_epoch, created_at,
                   last_sign_in_at, password_hash
            from access.account
            """;

    private final JdbcClient jdbc;

    UserStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// An account with its password's hash.
    record Stored(UserAccount account, String passwordHash) {}

    Optional<UserAccount> find(UserId id) {
        return byId(id, "").map(Stored::account);
    }

    Optional<Stored> lock(UserId id) {
        return byId(id, " for update");
    }

    private Optional<Stored> byId(UserId id, String suffix) {
        return jdbc.sql(SELECT + " where id = :id" + suffix)
                .param("id", id.value())
                .query((row, _) -> stored(row))
                .optional();
    }

    Optional<Stored> byEmail(String email) {
        return jdbc.sql(SELECT + " where lower(email) = lower(:email)")
                .param("email", email)
                .query((row, _) -> stored(row))
                .optional();
    }

    Slice<UserAccount> list(PageRequest page) {
        var items =
                jdbc.sql(
                                SELECT
                                        + """
                                         order by active desc, lower(name), id
                                         limit :size offset :offset
                                        """)
                        .param("size", page.size())
                        .param("offset", page.offset())
                        .query((row, _) -> stored(row).account())
                        .list();
        return new Slice<>(items, count());
    }

    /// In the order in which they were made.
    Stretch<UserAccount> after(@Nullable Place after, int size) {
        var rows =
                jdbc.sql(SELECT + " where id > :after order by id limit :size")
                        .param("after", after == null ? 0 : after.id())
                        .param("size", size + 1)
                        .query((row, _) -> stored(row).account())
                        .list();
        return Stretch.of(rows, size, account -> account.id().value());
    }

    long count() {
        return jdbc.sql("select count(*) from access.account").query(Long.class).single();
    }

    boolean ownerExists() {
        return jdbc.sql("select exists (select from access.account where role = 'OWNER')")
                .query(Boolean.class)
                .single();
    }

    /// The active owners. Whoever asks last waits for the others and then sees what they left.
    List<UserId> lockOwners() {
        return jdbc.sql(
                        """
                        select id from access.account
                        where role = 'OWNER' and active
                        order by id
                        for update
                        """)
                .query((row, _) -> new UserId(row.getLong("id")))
                .list();
    }

    /// @return nothing when the address has an account already
    Optional<UserId> insert(NewUser user, String passwordHash, Instant now) {
        return jdbc.sql(
                        """
                        insert into access.account
                            (email, name, password_hash, role, language, created_at)
                        values (:email, :name, :hash, :role, :language, :now)
                        on conflict do nothing
                        returning id
                        """)
                .param("email", user.email())
                .param("name", user.name())
                .param("hash", passwordHash)
                .param("role", user.role().name())
                .param("language", user.language().getLanguage())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new UserId(row.getLong("id")))
                .optional();
    }

    void setRole(UserId id, Role role) {
        jdbc.sql("update access.account set role = :role where id = :id")
                .param("id", id.value())
                .param("role", role.name())
                .update();
    }

    void setActive(UserId id, boolean active) {
        jdbc.sql("update access.account set active = :active where id = :id")
                .param("id", id.value())
                .param("active", active)
                .update();
    }

    void setProfile(UserId id, String name, Locale language) {
        jdbc.sql("update access.account set name = :name, language = :language where id = :id")
                .param("id", id.value())
                .param("name", name)
                .param("language", language.getLanguage())
                .update();
    }

    void setPassword(UserId id, String hash) {
        jdbc.sql("update access.account set password_hash = :hash where id = :id")
                .param("id", id.value())
                .param("hash", hash)
                .update();
    }

    void signedIn(UserId id, Instant now) {
        jdbc.sql("update access.account set last_sign_in_at = :now where id = :id")
                .param("id", id.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Ends every session of the account on every node: the rows go, and a session that is being
    /// written at this moment carries an outdated epoch.
    void endSessions(UserId id) {
        jdbc.sql("update access.account set session_epoch = session_epoch + 1 where id = :id")
                .param("id", id.value())
                .update();
        jdbc.sql("delete from access.session where principal_name = :id")
                .param("id", id.toString())
                .update();
    }

    private static Stored stored(ResultSet row) throws SQLException {
        var account =
                new UserAccount(
                        new UserId(row.getLong("id")),
                        row.getString("email"),
                        row.getString("name"),
                        Role.valueOf(row.getString("role")),
                        Locale.of(row.getString("language")),
                        row.getBoolean("active"),
                        row.getLong("session_epoch"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        optional(row.getObject("last_sign_in_at", OffsetDateTime.class)));
        return new Stored(account, row.getString("password_hash"));
    }

    private static @Nullable Instant optional(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
