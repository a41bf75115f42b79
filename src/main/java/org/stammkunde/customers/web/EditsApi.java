package org.stammkunde.customers.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.stammkunde.customers.Customer;
import org.stammkunde.customers.Customers;
import org.stammkunde.customers.EditDraft;
import org.stammkunde.customers.Edits;
import org.stammkunde.customers.Entry;
import org.stammkunde.customers.ProfileField;
import org.stammkunde.shared.CustomerId;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Requires;
import org.stammkunde.web.Viewer;
import org.stammkunde.web.spi.ViewerSource;

/// What people enter about customers by hand, for programs in their service.
@RestController
@RequestMapping("/api/v1/customers/{id}")
@Requires(Permission.EDIT_CUSTOMERS)
class EditsApi {

    private final Customers customers;
    private final Edits edits;
    private final ViewerSource viewers;

    EditsApi(Customers customers, Edits edits, ViewerSource viewers) {
        this.customers = customers;
        this.edits = edits;
        this.viewers = viewers;
    }

    /// What is given goes before what sources say, until it is changed or given up.
    @PatchMapping
    Edited edit(@PathVariable long id, @RequestBody Patch patch) {
        var edit = edits.make(new CustomerId(id), patch.draft(), viewer());
        return Edited.of(
                customers.get(new CustomerId(id)), edit.isEmpty() ? null : edit.getAsLong());
    }

    /// Within a week, and where nobody has changed it since.
    @DeleteMapping("/edits/{edit}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void undo(@PathVariable long id, @PathVariable long edit) {
        edits.undo(new CustomerId(id), edit, viewer());
    }

    private String viewer() {
        return viewers.viewer().map(Viewer::id).orElseThrow();
    }

    /// Fields as they are named here.
    enum FieldName {
        name,
        email,
        phone,
        country;

        ProfileField field() {
            return switch (this) {
                case name -> ProfileField.NAME;
                case email -> ProfileField.EMAIL;
                case phone -> ProfileField.PHONE;
                case country -> ProfileField.COUNTRY;
            };
        }
    }

    /// @param country ISO code, or a name in English or German
    /// @param remove fields that have no value, whatever sources say
    /// @param asTold fields in which the sources are to be believed again
    /// @param expected what the profile is expected to show of fields; refused with 409 where it
    ///     shows something else
    record Patch(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String country,
            @Nullable List<FieldName> remove,
            @Nullable List<FieldName> asTold,
            @Nullable Expected expected) {

        EditDraft draft() {
            var entries = new ArrayList<Entry>();
            values(name, email, phone, country)
                    .forEach((field, text) -> entries.add(new Entry.Value(field, text)));
            fields(remove).forEach(field -> entries.add(new Entry.Nothing(field)));
            fields(asTold).forEach(field -> entries.add(new Entry.AsTold(field)));
            return new EditDraft(entries, expected == null ? Map.of() : expected.values());
        }

        private static List<ProfileField> fields(@Nullable List<FieldName> names) {
            return Objects.requireNonNullElse(names, List.<FieldName>of()).stream()
                    .map(FieldName::field)
                    .toList();
        }
    }

    /// An empty text stands for nothing.
    record Expected(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String country) {

        Map<ProfileField, String> values() {
            return EditsApi.values(name, email, phone, country);
        }
    }

    private static Map<ProfileField, String> values(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String country) {
        var values = new EnumMap<ProfileField, String>(ProfileField.class);
        put(values, ProfileField.NAME, name);
        put(values, ProfileField.EMAIL, email);
        put(values, ProfileField.PHONE, phone);
        put(values, ProfileField.COUNTRY, country);
        return values;
    }

    private static void put(
            Map<ProfileField, String> values, ProfileField field, @Nullable String text) {
        if (text != null) {
            values.put(field, text);
        }
    }

    /// What the profile shows now.
    ///
    /// @param id of the customer of whom an id that was merged is part
    /// @param edit by which it can be undone, null = nothing was to be changed
    record Edited(
            long id,
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String country,
            @Nullable Long edit) {

        static Edited of(Customer customer, @Nullable Long edit) {
            return new Edited(
                    customer.id().value(),
                    customer.name(),
                    customer.email(),
                    customer.phone(),
                    customer.country(),
                    edit);
        }
    }
}
