package org.stammkunde.success.tickets;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Requires;
import org.stammkunde.web.kit.ApiList;
import org.stammkunde.web.kit.ApiQuery;
import org.stammkunde.web.kit.Sorts;

/// Tickets, for programs: the newest first.
@RestController
@RequestMapping("/api/v1/tickets")
@Requires(Permission.VIEW_CUSTOMERS)
class TicketsApi {

    private final Tickets tickets;
    private final Clock clock;

    TicketsApi(Tickets tickets, Clock clock) {
        this.tickets = tickets;
        this.clock = clock;
    }

    @Parameter(
            name = "state",
            in = ParameterIn.QUERY,
            description = "`unsolved` is open or pending",
            schema = @Schema(allowableValues = {"unsolved", "open", "pending", "solved", "closed"}))
    @Parameter(
            name = "csat",
            in = ParameterIn.QUERY,
            description = "Exactly this rating, 1 to 5",
            schema = @Schema(type = "integer"))
    @Parameter(
            name = "age",
            in = ParameterIn.QUERY,
            description = "Created at least so many days ago",
            schema = @Schema(type = "integer"))
    @Parameter(
            name = "customer",
            in = ParameterIn.QUERY,
            description = "Id of a customer",
            schema = @Schema(type = "integer", format = "int64"))
    @Sorts({"created", "solved", "csat"})
    @GetMapping
    ApiList<TicketItem> list(ApiQuery query) {
        var asked = TicketFilter.of(query, clock.instant());
        return ApiList.of(
                query,
                after -> tickets.after(asked, after),
                () -> tickets.count(asked),
                TicketItem::of);
    }

    /// @param customer id of the customer, null = the events name nobody
    /// @param csat how content the customer was, 1 to 5
    record TicketItem(
            long id,
            String source,
            String number,
            @Nullable Long customer,
            @Nullable String subject,
            @Schema(allowableValues = {"open", "pending", "solved", "closed"}) String state,
            @Nullable String channel,
            @Nullable String priority,
            Instant createdAt,
            @Nullable Instant firstResponseAt,
            @Nullable Instant solvedAt,
            @Nullable Integer csat,
            @Nullable String csatComment) {

        static TicketItem of(Ticket ticket) {
            return new TicketItem(
                    ticket.id().value(),
                    ticket.source(),
                    ticket.number(),
                    ticket.customer() == null ? null : ticket.customer().value(),
                    ticket.subject(),
                    ticket.state().name().toLowerCase(Locale.ROOT),
                    ticket.channel(),
                    ticket.priority(),
                    ticket.createdAt(),
                    ticket.firstResponseAt(),
                    ticket.solvedAt(),
                    ticket.csat(),
                    ticket.csatComment());
        }
    }
}
