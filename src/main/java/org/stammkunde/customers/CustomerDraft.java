package org.stammkunde.customers;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A customer as another system describes them. At least one of customer number and e-mail
/// address must be there. Blank texts count as absent.
///
/// @param source the system that gave the customer number, e.g. `shopify`
/// @param externalId the customer number there
/// @param email kept normalised: trimmed, lower case
/// @param country ISO code of two letters where the name is known, else as given
/// @param attributes further facts, e.g. `birthday`
public record CustomerDraft(
        String source,
        @Nullable String externalId,
        @Nullable String email,
        @Nullable String name,
        @Nullable String country,
        Map<String, String> attributes) {

    public CustomerDraft {
        externalId = Normalised.text(externalId);
        email = Normalised.email(email);
        name = Normalised.text(name);
        country = Countries.normalised(country);
        attributes = Map.copyOf(attributes);
        if (externalId == null && email == null) {
            throw CustomersException.nameless();
        }
    }
}
