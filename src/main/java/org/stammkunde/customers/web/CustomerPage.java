package org.stammkunde.customers.web;

import static org.stammkunde.web.Texts.t;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stammkunde.customers.Countries;
import org.stammkunde.customers.Customer;
import org.stammkunde.customers.Identifier;
import org.stammkunde.web.Embedded;
import org.stammkunde.web.Formats;
import org.stammkunde.web.Page;
import org.stammkunde.web.Texts;
import org.stammkunde.web.kit.KeyValue;
import org.stammkunde.web.kit.NumberView;

/// One customer: key figures, panels of other modules, timeline, profile.
public record CustomerPage(
        Customer customer,
        List<NumberView> figures,
        List<Identifier> identifiers,
        List<Panel> panels,
        Timeline timeline)
        implements Page {

    /// A panel that another module contributes.
    public record Panel(String titleKey, Page page) {
        public Content content() {
            return Embedded.of(page);
        }
    }

    /// Name or e-mail address; of whom neither is known, what kind of number it is.
    public String title() {
        return customer.name() == null && customer.email() == null
                ? t("customers.page.number", "number", customer.label())
                : customer.label();
    }

    /// E-mail address and country, below the name.
    public @Nullable String lead() {
        var country = country();
        var email = customer.email();
        if (email == null || email.equals(customer.label())) {
            return country;
        }
        return country == null ? email : email + " · " + country;
    }

    public List<KeyValue> profile() {
        var rows = new ArrayList<KeyValue>();
        rows.add(KeyValue.of(t("customers.page.name"), shown(customer.name())));
        rows.add(KeyValue.of(t("customers.page.email"), shown(customer.email())));
        rows.add(KeyValue.of(t("customers.page.country"), shown(country())));
        rows.add(KeyValue.of(t("customers.page.created"), Formats.dateTime(customer.createdAt())));
        return rows;
    }

    public List<KeyValue> known() {
        return identifiers.stream()
                .map(
                        known ->
                                KeyValue.of(
                                        known.source().equals(Identifier.EMAIL)
                                                ? t("customers.page.email")
                                                : known.source(),
                                        known.value()))
                .toList();
    }

    public List<KeyValue> attributes() {
        return customer.attributes().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> KeyValue.of(entry.getKey(), entry.getValue()))
                .toList();
    }

    private @Nullable String country() {
        var country = customer.country();
        return country == null ? null : Countries.name(country, Texts.language());
    }

    private static String shown(@Nullable String text) {
        return text == null ? Formats.NO_VALUE : text;
    }
}
