package org.stammkunde.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;
import org.stammkunde.access.UserId;
import org.stammkunde.access.users.UserAccount;
import org.stammkunde.access.users.Users;
import org.stammkunde.web.Viewer;

/// Who is signed in with which session. A session holds the account's id and epoch only; account
/// and role are read at each request, so that a change counts on every node at once.
@Component
public class Sessions {

    /// A session nobody used for so long is over.
    static final Duration IDLE = Duration.ofHours(12);

    /// After this time one signs in again in any case.
    static final Duration LONGEST = Duration.ofDays(14);

    private static final String ACCOUNT = "access.account";
    private static final String EPOCH = "access.epoch";
    private static final String SINCE = "access.since";

    private final Users users;
    private final Clock clock;

    Sessions(Users users, Clock clock) {
        this.users = users;
        this.clock = clock;
    }

    /// Begins a session under a new id. Whatever the old one held is gone, so that a session
    /// planted before sign-in is worth nothing.
    public void start(HttpServletRequest request, UserAccount account) {
        end(request);
        var session = request.getSession(true);
        session.setMaxInactiveInterval(Math.toIntExact(IDLE.toSeconds()));
        session.setAttribute(ACCOUNT, account.id().value());
        session.setAttribute(EPOCH, account.sessionEpoch());
        session.setAttribute(SINCE, clock.millis());
        session.setAttribute(
                FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME,
                account.id().toString());
    }

    public void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /// Who the request's session belongs to, if it is still good.
    public Optional<Viewer> viewer(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .flatMap(this::account)
                .map(UserAccount::asViewer);
    }

    private Optional<UserAccount> account(HttpSession session) {
        if (!(session.getAttribute(ACCOUNT) instanceof Long id) || expired(session)) {
            return Optional.empty();
        }
        return users.find(new UserId(id))
                .filter(UserAccount::active)
                .filter(
                        account ->
                                Objects.equals(
                                        account.sessionEpoch(), session.getAttribute(EPOCH)));
    }

    private boolean expired(HttpSession session) {
        return !(session.getAttribute(SINCE) instanceof Long since)
                || !clock.instant().isBefore(Instant.ofEpochMilli(since).plus(LONGEST));
    }
}
