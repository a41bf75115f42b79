package org.stammkunde.customers.web;

import static org.stammkunde.web.Texts.t;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.stammkunde.company.Company;
import org.stammkunde.customers.Countries;
import org.stammkunde.customers.Customer;
import org.stammkunde.customers.CustomerQuery;
import org.stammkunde.customers.Customers;
import org.stammkunde.shared.CustomerId;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Page;
import org.stammkunde.web.Requires;
import org.stammkunde.web.Texts;
import org.stammkunde.web.kit.BulkAction;
import org.stammkunde.web.kit.CsvDownload;
import org.stammkunde.web.kit.Field;
import org.stammkunde.web.kit.Field.Choice;
import org.stammkunde.web.kit.ListQuery;
import org.stammkunde.web.kit.ListView;

/// The customer list and the customer page.
@Controller
@Requires(Permission.VIEW_CUSTOMERS)
class CustomersController {

    private final Customers customers;
    private final Company company;
    private final CustomerPages pages;
    private final Timelines timelines;

    CustomersController(
            Customers customers, Company company, CustomerPages pages, Timelines timelines) {
        this.customers = customers;
        this.company = company;
        this.pages = pages;
        this.timelines = timelines;
    }

    @GetMapping("/customers")
    Page list(ListQuery query) {
        var columns = CustomerColumns.all(company.require().currency());
        var rows = customers.list(CustomerFilter.of(query));
        return new CustomerList(
                ListView.of("customers", t("customers.list.title"), query, columns, rows)
                        .filters(filters())
                        .exported()
                        .bulk(
                                customer -> customer.id().value(),
                                BulkAction.export("/customers"),
                                BulkAction.of(
                                        t("customers.attributes.action"),
                                        "tag",
                                        "/customers/attributes/new",
                                        Permission.EDIT_CUSTOMERS))
                        .empty(empty()));
    }

    @GetMapping(path = "/customers", params = "format=csv")
    @Requires(Permission.EXPORT)
    CsvDownload<Customer> csv(ListQuery query) {
        return new CsvDownload<>(
                t("customers.list.file"),
                CustomerColumns.all(company.require().currency()),
                each -> customers.forEach(exported(query), each));
    }

    /// The rows ticked in the list, or else all that its filters leave.
    private static CustomerQuery exported(ListQuery query) {
        var chosen = CustomerFilter.chosen(query);
        return chosen.ids().isEmpty()
                ? CustomerFilter.of(query)
                : CustomerQuery.only(chosen.ids(), query.page());
    }

    @GetMapping("/customers/{id}")
    Page show(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String topic,
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(defaultValue = "") String before) {
        var filter = new TimelineFilter(topic, name);
        return pages.of(customers.get(new CustomerId(id)), filter, before);
    }

    /// The timeline's next entries, for the page to show when it is scrolled to its end.
    @GetMapping("/customers/{id}/timeline")
    Timeline timeline(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String topic,
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(defaultValue = "") String before) {
        var filter = new TimelineFilter(topic, name);
        return timelines.of(customers.get(new CustomerId(id)).id(), filter, before);
    }

    private Field[] filters() {
        return new Field[] {
            Field.search(CustomerFilter.TEXT, t("customers.list.search")),
            Field.select(CustomerFilter.COUNTRY, t("customers.list.country"), countries()),
            Field.select(
                    CustomerFilter.ORDERS,
                    t("customers.list.has-orders"),
                    List.of(
                            new Choice("", t("customers.list.any")),
                            new Choice("yes", t("customers.list.with-orders")),
                            new Choice("no", t("customers.list.without-orders")))),
            Field.date(CustomerFilter.FROM, t("customers.list.last-from")),
            Field.date(CustomerFilter.TO, t("customers.list.last-to"))
        };
    }

    private List<Choice> countries() {
        var language = Texts.language();
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", t("customers.list.any")));
        customers.countries().stream()
                .map(country -> new Choice(country, Countries.name(country, language)))
                .sorted(Comparator.comparing(Choice::label, Collator.getInstance(language)))
                .forEach(choices::add);
        return choices;
    }

    private static ListView.Empty empty() {
        return new ListView.Empty(
                t("customers.list.empty"),
                t("customers.list.empty.lead"),
                t("customers.list.empty.action"),
                "/imports/new",
                Permission.RUN_IMPORTS);
    }
}
