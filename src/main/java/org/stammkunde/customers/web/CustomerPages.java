package org.stammkunde.customers.web;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.stammkunde.company.Company;
import org.stammkunde.customers.Customer;
import org.stammkunde.customers.Customers;
import org.stammkunde.customers.spi.ProfilePanel;
import org.stammkunde.customers.spi.TimelineSource;

/// Puts the customer page together from the profile and what other modules add.
@Component
class CustomerPages {

    private static final int ENTRIES = 20;

    private final Customers customers;
    private final Company company;
    private final List<ProfilePanel> panels;
    private final List<TimelineSource> timelines;
    private final Clock clock;

    CustomerPages(
            Customers customers,
            Company company,
            List<ProfilePanel> panels,
            List<TimelineSource> timelines,
            Clock clock) {
        this.customers = customers;
        this.company = company;
        this.panels = panels.stream().sorted(Comparator.comparing(ProfilePanel::order)).toList();
        this.timelines = List.copyOf(timelines);
        this.clock = clock;
    }

    CustomerPage of(Customer customer) {
        var profile = company.require();
        var figures = new CustomerFigures(customer.totals(), profile.currency());
        return new CustomerPage(
                customer,
                figures.views(clock.instant(), profile.countFreeOrders()),
                customers.identifiers(customer.id()),
                panels(customer),
                timeline(customer));
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

    private List<TimelineSource.Entry> timeline(Customer customer) {
        var now = clock.instant();
        return timelines.stream()
                .flatMap(source -> source.before(customer.id(), now, ENTRIES).stream())
                .sorted(Comparator.comparing(TimelineSource.Entry::at).reversed())
                .limit(ENTRIES)
                .toList();
    }
}
