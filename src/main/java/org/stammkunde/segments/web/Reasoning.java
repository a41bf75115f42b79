package org.stammkunde.segments.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stammkunde.customers.Customer;
import org.stammkunde.customers.Customers;
import org.stammkunde.segments.Segment;
import org.stammkunde.segments.Segments;
import org.stammkunde.shared.CustomerId;

/// Makes the page that says why somebody is in a segment, or is not.
@Component
class Reasoning {

    private final Segments segments;
    private final Customers customers;

    Reasoning(Segments segments, Customers customers) {
        this.segments = segments;
        this.customers = customers;
    }

    /// @param customer the id, null = look for `who`
    /// @param who a customer number, an address or a phone number
    ReasonsPage page(Segment segment, @Nullable Long customer, String who) {
        var sentence = segments.sentence(segment.condition());
        var found = found(customer, who);
        if (found.isEmpty()) {
            return new ReasonsPage(segment, sentence, who, null, null);
        }
        var one = customers.get(found.getFirst());
        var why = segments.explain(segment, one.id());
        return new ReasonsPage(segment, sentence, who, label(one), why);
    }

    private List<CustomerId> found(@Nullable Long customer, String who) {
        if (customer != null) {
            return List.of(customers.present(new CustomerId(customer)));
        }
        return who.isBlank() ? List.of() : customers.find(who.strip());
    }

    private static ReasonsPage.Who label(Customer customer) {
        return new ReasonsPage.Who(customer.label(), "/customers/" + customer.id());
    }
}
