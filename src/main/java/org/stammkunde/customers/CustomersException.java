package org.stammkunde.customers;

import java.util.Map;
import org.stammkunde.shared.CustomerId;
import org.stammkunde.shared.ProblemException;

/// What the customers module refuses on purpose.
public final class CustomersException extends ProblemException {

    private CustomersException(String code, Category category, Map<String, Object> args) {
        super(code, category, args);
    }

    static CustomersException notFound(CustomerId id) {
        return new CustomersException(
                "customers.not-found", Category.NOT_FOUND, Map.of("id", id.toString()));
    }

    static CustomersException nameless() {
        return new CustomersException("customers.nameless", Category.USER, Map.of());
    }
}
