package org.stammkunde.customers;

import java.util.Map;
import org.stammkunde.shared.CustomerId;
import org.stammkunde.shared.ProblemException;

/// What the customers module refuses on purpose.
public final class CustomersException extends ProblemException {

    /// Code of [#addressTaken]: the two may be one person.
    public static final String ADDRESS_TAKEN = "customers.address-taken";

    private CustomersException(String code, Category category, Map<String, Object> args) {
        super(code, category, args);
    }

    private CustomersException(String code, String field) {
        this(code, field, Map.of());
    }

    private CustomersException(String code, String field, Map<String, Object> args) {
        this(code, Category.USER, args, field);
    }

    private CustomersException(
            String code, Category category, Map<String, Object> args, String field) {
        super(code, category, args, field, null);
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

    static CustomersException fieldValue(ProfileField field) {
        var code =
                switch (field) {
                    case NAME -> "customers.invalid-name";
                    case EMAIL -> "customers.invalid-email";
                    case PHONE -> "customers.invalid-phone";
                    case COUNTRY -> "customers.invalid-country";
                };
        return new CustomersException(code, field.key());
    }

    static CustomersException fieldTwice(ProfileField field) {
        return new CustomersException("customers.field-twice", field.key());
    }

    static CustomersException editedMeanwhile(ProfileField field) {
        return new CustomersException(
                "customers.edited-meanwhile", Category.CONFLICT, Map.of(), field.key());
    }

    static CustomersException noEdit() {
        return new CustomersException("customers.no-edit", Category.NOT_FOUND, Map.of());
    }

    /// What an edit would put back was changed since.
    public static CustomersException editedSince() {
        return new CustomersException("customers.edited-since", Category.CONFLICT, Map.of());
    }

    /// The address is that of another customer.
    public static CustomersException addressTaken(String field, long other) {
        return new CustomersException(
                ADDRESS_TAKEN, Category.CONFLICT, Map.of("other", Long.toString(other)), field);
    }

    /// Without the address nobody would know who the customer is.
    public static CustomersException onlyIdentifier(String field) {
        return new CustomersException("customers.only-identifier", field);
    }

    static CustomersException tooMany(int most) {
        return new CustomersException("customers.too-many", Category.USER, Map.of("most", most));
    }

    static CustomersException noChange() {
        return new CustomersException("customers.no-change", Category.NOT_FOUND, Map.of());
    }
}
