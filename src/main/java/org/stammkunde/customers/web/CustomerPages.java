package org.stammkunde.customers.web;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.stammkunde.access.Actors;
import org.stammkunde.company.Company;
import org.stammkunde.customers.Customer;
import org.stammkunde.customers.Customers;
import org.stammkunde.customers.spi.ProfilePanel;
import org.stammkunde.shared.CustomerId;

/// Puts the customer page together from the profile and what other modules add.
@Component
class CustomerPages {

    private final Customers customers;
    private final Company company;
    private final Actors actors;
    private final List<ProfilePanel> panels;
    private final Timelines timelines;
    private final Clock clock;

    CustomerPages(
            Customers customers,
            Company company,
            Actors actors,
            List<ProfilePanel> panels,
            Timelines timelines,
            Clock clock) {
        this.customers = customers;
        this.company = company;
        this.actors = actors;
        this.panels = panels.stream().sorted(Comparator.comparing(ProfilePanel::order)).toList();
        this.timelines = timelines;
        this.clock = clock;
    }

    /// @param filter what of the timeline is to be shown
    /// @param before from where on the timeline is shown; empty = the newest
    CustomerPage of(Customer customer, TimelineFilter filter, String before) {
        var profile = company.require();
        var figures = new CustomerFigures(customer.totals(), profile.currency());
        return new CustomerPage(
                customer,
                figures.views(clock.instant(), profile.countFreeOrders()),
                facts(customer.id()),
                knownAs(customer.id()),
                panels(customer),
                choice(customer.id(), filter),
                timelines.of(customer.id(), filter, before));
    }

    private TimelineChoice choice(CustomerId id, TimelineFilter filter) {
        var topics = timelines.topics();
        return new TimelineChoice(id, filter.among(topics), topics, timelines.names(id));
    }

    /// What is known of a customer, and who said it.
    ProfileFacts facts(CustomerId id) {
        var statements = customers.statements(id);
        return new ProfileFacts(id, statements, actors.names(ProfileFacts.authors(statements)));
    }

    private KnownAs knownAs(CustomerId id) {
        var merges = customers.merges(id);
        var refused = customers.refusedMerges(id);
        var labels = customers.labels(KnownAs.others(merges, refused));
        return new KnownAs(id, customers.identities(id), merges, refused, labels);
    }

    private List<CustomerPage.Panel> panels(Customer customer) {
        return panels.stream()
                .flatMap(
                        panel ->
                                panel.panel(customer.id()).stream()
                                        .map(
                                                page ->
                                                        new CustomerPage.Panel(
                                                                panel.titleKey(), page)))
                .toList();
    }
}
