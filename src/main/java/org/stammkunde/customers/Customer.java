package org.stammkunde.customers;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stammkunde.shared.CustomerId;

/// A customer's profile.
///
/// @param externalId the customer number of another system known longest
/// @param phone in the form of E.164
/// @param country ISO code of two letters, or the text as it was given
/// @param createdAt when the profile was made here
public record Customer(
        CustomerId id,
        @Nullable String externalId,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String name,
        @Nullable String country,
        Map<String, String> attributes,
        Instant createdAt,
        CustomerTotals totals) {

    /// What to call them: name, e-mail address, customer number, or else our own id.
    public String label() {
        if (name != null) {
            return name;
        }
        if (email != null) {
            return email;
        }
        return externalId == null ? id.toString() : externalId;
    }
}
