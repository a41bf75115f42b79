package org.stammkunde.customers.web;

import static org.stammkunde.web.Texts.t;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stammkunde.customers.Countries;
import org.stammkunde.customers.Customer;
import org.stammkunde.web.Embedded;
import org.stammkunde.web.Page;
import org.stammkunde.web.Texts;
import org.stammkunde.web.kit.NumberView;

/// One customer: key figures, panels of other modules, timeline, profile.
public record CustomerPage(
        Customer customer,
        List<NumberView> figures,
        ProfileFacts facts,
        KnownAs known,
        List<Panel> panels,
        TimelineChoice choice,
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

    private @Nullable String country() {
        var country = customer.country();
        return country == null ? null : Countries.name(country, Texts.language());
    }
}
