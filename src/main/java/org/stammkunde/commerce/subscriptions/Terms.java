package org.stammkunde.commerce.subscriptions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stammkunde.ingest.EventProperties;
import org.stammkunde.ingest.statements.Statement;

/// What is known of a subscription's present run after some statements: of each field the newest.
///
/// @param startedAt null = nobody said
/// @param noticeDays days before the renewal by which notice must be given
record Terms(
        @Nullable Long person,
        @Nullable String plan,
        Price price,
        SubscriptionStatus status,
        @Nullable Instant startedAt,
        @Nullable Instant renewsAt,
        @Nullable Integer noticeDays,
        @Nullable Instant endedAt,
        @Nullable String endReason) {

    static final Terms NONE =
            new Terms(
                    null,
                    null,
                    Price.UNKNOWN,
                    SubscriptionStatus.RUNNING,
                    null,
                    null,
                    null,
                    null,
                    null);

    private static final int LONGEST_NOTICE = 3_660;

    Terms after(Statement<SubscriptionWord> statement) {
        var said = statement.said();
        var newStatus = Status.of(said);
        return new Terms(
                statement.person() == null ? person : statement.person(),
                said.says("plan") ? said.text("plan") : plan,
                price.after(said),
                newStatus == null ? status : newStatus,
                start(statement),
                said.says("renews_at") ? said.time("renews_at") : renewsAt,
                said.says("notice_period_days") ? notice(said) : noticeDays,
                end(statement),
                reason(statement));
    }

    /// Who comes back takes along what was agreed, but neither the end nor its reason.
    Terms again() {
        return new Terms(
                person,
                plan,
                price,
                SubscriptionStatus.RUNNING,
                null,
                renewsAt,
                noticeDays,
                null,
                null);
    }

    boolean endedBy(Instant moment) {
        return endedAt != null && !endedAt.isAfter(moment);
    }

    private @Nullable Instant start(Statement<SubscriptionWord> statement) {
        if (statement.said().says("started_at")) {
            return statement.said().time("started_at");
        }
        boolean begins = statement.what() == SubscriptionWord.STARTED && startedAt == null;
        return begins ? statement.at() : startedAt;
    }

    /// A statement that it ends without saying when means now, unless it has ended before.
    private @Nullable Instant end(Statement<SubscriptionWord> statement) {
        if (statement.said().says("ended_at")) {
            return statement.said().time("ended_at");
        }
        if (Status.ends(statement)) {
            return endedBy(statement.at()) ? endedAt : statement.at();
        }
        return statement.what() == SubscriptionWord.STARTED ? null : endedAt;
    }

    private @Nullable String reason(Statement<SubscriptionWord> statement) {
        var said = statement.said();
        if (said.says("end_reason")) {
            return said.text("end_reason");
        }
        return statement.what() == SubscriptionWord.STARTED ? null : endReason;
    }

    private static @Nullable Integer notice(EventProperties said) {
        return said.whole("notice_period_days", 0, LONGEST_NOTICE);
    }
}
