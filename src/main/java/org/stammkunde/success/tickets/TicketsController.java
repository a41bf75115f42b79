package org.stammkunde.success.tickets;

import static org.stammkunde.web.Texts.t;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.stammkunde.shared.CustomerId;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Page;
import org.stammkunde.web.Requires;
import org.stammkunde.web.kit.CsvDownload;
import org.stammkunde.web.kit.Field;
import org.stammkunde.web.kit.Field.Choice;
import org.stammkunde.web.kit.ListQuery;
import org.stammkunde.web.kit.ListView;

/// The ticket list.
@Controller
@RequestMapping("/tickets")
@Requires(Permission.VIEW_CUSTOMERS)
class TicketsController {

    private final Tickets tickets;
    private final Clock clock;

    TicketsController(Tickets tickets, Clock clock) {
        this.tickets = tickets;
        this.clock = clock;
    }

    @GetMapping
    Page list(ListQuery query) {
        var now = clock.instant();
        var asked = TicketFilter.of(query, now);
        var list =
                ListView.of(
                        "tickets",
                        t("success.tickets.title"),
                        query,
                        TicketColumns.all(now),
                        tickets.list(asked));
        return new TicketList(
                ofCustomer(list, asked.customer()).filters(filters()).exported().empty(empty()));
    }

    @GetMapping(params = "format=csv")
    @Requires(Permission.EXPORT)
    CsvDownload<Ticket> csv(ListQuery query) {
        var now = clock.instant();
        var asked = TicketFilter.of(query, now);
        return new CsvDownload<>(
                t("success.tickets.file"),
                TicketColumns.all(now),
                each -> tickets.forEach(asked, each));
    }

    private ListView<Ticket> ofCustomer(ListView<Ticket> list, @Nullable CustomerId customer) {
        return customer == null
                ? list
                : list.chip(
                        new ListView.Chip(
                                TicketFilter.CUSTOMER,
                                t("success.ticket.customer"),
                                tickets.customerLabel(customer)));
    }

    private static Field[] filters() {
        return new Field[] {
            Field.select(TicketFilter.STATE, t("success.ticket.state"), states()),
            Field.select(TicketFilter.CSAT, t("success.ticket.csat"), ratings()),
            Field.select(TicketFilter.AGE, t("success.tickets.age"), ages())
        };
    }

    private static ListView.Empty empty() {
        return new ListView.Empty(
                t("success.tickets.empty"),
                t("success.tickets.empty.lead"),
                t("success.tickets.empty.action"),
                "/imports/new?kind=tickets",
                Permission.RUN_IMPORTS);
    }

    private static List<Choice> states() {
        var choices = new ArrayList<>(List.of(any()));
        choices.add(new Choice(TicketFilter.UNSOLVED, t("success.tickets.unsolved")));
        for (var state : TicketState.values()) {
            choices.add(new Choice(TicketFilter.word(state), t(TicketColumns.key(state))));
        }
        return choices;
    }

    private static List<Choice> ratings() {
        var choices = new ArrayList<>(List.of(any()));
        for (int csat = TicketFilter.BEST; csat >= 1; csat--) {
            choices.add(
                    new Choice(Integer.toString(csat), t("success.ticket.csat.of", "csat", csat)));
        }
        return choices;
    }

    private static List<Choice> ages() {
        var choices = new ArrayList<>(List.of(any()));
        for (int days : TicketFilter.DAYS) {
            choices.add(
                    new Choice(Integer.toString(days), t("success.tickets.days", "count", days)));
        }
        return choices;
    }

    private static Choice any() {
        return new Choice("", t("success.tickets.any"));
    }
}
