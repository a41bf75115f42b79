package org.stammkunde.access.users;

import java.time.Clock;
import java.util.Locale;
import org.stammkunde.access.Audit;
import org.stammkunde.access.AuditLog;
import org.stammkunde.access.Role;
import org.stammkunde.testing.Database;

/// Accounts and invitations on a test's database.
public record People(Database database, Users users, Invitations invitations) {

    public static final String PASSWORD = "correct horse battery";

    public static People on(Database database, Clock clock) {
        return on(database, clock, QuickPasswords.create());
    }

    static People on(Database database, Clock clock, Passwords passwords) {
        var audit = AuditLog.on(database, clock);
        var invitations = new InvitationStore(database.jdbc());
        var users = new Users(new UserStore(database.jdbc()), invitations, passwords, audit, clock);
        return new People(database, users, new Invitations(invitations, users, audit, clock));
    }

    public UserAccount create(String email, Role role) {
        var user = new NewUser(email, "Name of " + email, role, Locale.ENGLISH, PASSWORD);
        return database.transactFor(() -> users.create(user, Audit.SYSTEM));
    }
}
