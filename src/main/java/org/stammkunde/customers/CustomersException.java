package org.stammkunde.customers;

import java.util.Map;
import org.stammkunde.shared.CustomerId;
import org.stammkunde.shared.ProblemException;

/// What the customers module refuses on purpose.
public final class CustomersException extends ProblemException {

    private CustomersException(String code, Category category, Map<String, Object> args) {
        super(code, category, args);
    }

    private CustomersException(String code, String field) {
        this(code, field, Map.of());
    }

    private CustomersException(String code, String field, Map<String, Object> args) {
        super(code, Category.USER, args, field, null);
    }

    static CustomersException notFound(CustomerId id) {
        return new CustomersException(
                "customers.not-found", Category.NOT_FOUND, Map.of("id", id.toString()));
    }

    static CustomersException nameless() {
        return new CustomersException("customers.nameless", Category.USER, Map.of());
    }

    static CustomersException sameCustomer() {
        return new CustomersException("customers.same-customer", "other");
    }

    static CustomersException noMerge() {
        return new CustomersException("customers.no-merge", Category.NOT_FOUND, Map.of());
    }

    static CustomersException attributeName() {
        return new CustomersException("customers.attribute-name", "name");
    }

    static CustomersException attributeValue() {
        return new CustomersException("customers.attribute-value", "value");
    }

    /// There is no such note.
    public static CustomersException noNote() {
        return new CustomersException("customers.no-note", Category.NOT_FOUND, Map.of());
    }

    /// A note says nothing, or more than fits.
    public static CustomersException note(int most) {
        return new CustomersException("customers.note", "body", Map.of("most", most));
    }

    static CustomersException tooMany(int most) {
        return new CustomersException("customers.too-many", Category.USER, Map.of("most", most));
    }

    static CustomersException noChange() {
        return new CustomersException("customers.no-change", Category.NOT_FOUND, Map.of());
    }
}
