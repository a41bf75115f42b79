package org.stammkunde.commerce.subscriptions;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.stammkunde.company.Company;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Requires;
import org.stammkunde.web.kit.ApiList;
import org.stammkunde.web.kit.ApiQuery;
import org.stammkunde.web.kit.Sorts;

/// Subscriptions, for programs: those that began last come first.
@RestController
@RequestMapping("/api/v1/subscriptions")
@Requires(Permission.VIEW_CUSTOMERS)
class SubscriptionsApi {

    private final Subscriptions subscriptions;
    private final Company company;
    private final Clock clock;

    SubscriptionsApi(Subscriptions subscriptions, Company company, Clock clock) {
        this.subscriptions = subscriptions;
        this.company = company;
        this.clock = clock;
    }

    @Parameter(
            name = "state",
            in = ParameterIn.QUERY,
            description = "Whether it has ended by now",
            schema = @Schema(allowableValues = {"running", "ended"}))
    @Parameter(
            name = "plan",
            in = ParameterIn.QUERY,
            description = "Exactly this plan",
            schema = @Schema(type = "string"))
    @Parameter(
            name = "renewal",
            in = ParameterIn.QUERY,
            description =
                    "Renews today or on one of so many days after it, and does not end before",
            schema = @Schema(type = "integer"))
    @Parameter(
            name = "customer",
            in = ParameterIn.QUERY,
            description = "Id of a customer",
            schema = @Schema(type = "integer", format = "int64"))
    @Sorts({"start", "renewal", "end", "mrr"})
    @GetMapping
    ApiList<SubscriptionItem> list(ApiQuery query) {
        var asked = SubscriptionFilter.of(query, clock.instant());
        var profile = company.require();
        return ApiList.of(
                query,
                after -> subscriptions.after(asked, after),
                () -> subscriptions.count(asked),
                each ->
                        SubscriptionItem.of(
                                each,
                                asked.now(),
                                profile.zone(),
                                profile.currency().getCurrencyCode()));
    }

    /// @param customer id of the customer, null = the events name nobody
    /// @param mrr per month, in major units of `currency`; null = not known
    /// @param noticeBy the last day on which notice can be given for the next renewal
    record SubscriptionItem(
            long id,
            String source,
            String number,
            @Nullable Long customer,
            @Nullable String plan,
            @Schema(allowableValues = {"upcoming", "running", "trial", "paused", "ending", "ended"})
                    String state,
            @Nullable BigDecimal mrr,
            String currency,
            Instant startedAt,
            @Nullable Instant renewsAt,
            @Nullable Integer noticePeriodDays,
            @Nullable LocalDate noticeBy,
            @Nullable Instant endedAt,
            @Nullable String endReason) {

        static SubscriptionItem of(
                Subscription subscription, Instant now, ZoneId zone, String currency) {
            return new SubscriptionItem(
                    subscription.id().value(),
                    subscription.source(),
                    subscription.number(),
                    subscription.customer() == null ? null : subscription.customer().value(),
                    subscription.plan(),
                    subscription.at(now).name().toLowerCase(Locale.ROOT),
                    subscription.mrr() == null ? null : subscription.mrr().toDecimal(),
                    currency,
                    subscription.startedAt(),
                    subscription.renewsAt(),
                    subscription.noticeDays(),
                    subscription.noticeBy(zone),
                    subscription.endedAt(),
                    subscription.endReason());
        }
    }
}
