package org.stammkunde.customers.web;

import static org.stammkunde.web.Texts.t;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stammkunde.customers.Countries;
import org.stammkunde.customers.Customer;
import org.stammkunde.customers.CustomersException;
import org.stammkunde.customers.Edits;
import org.stammkunde.customers.ProfileField;
import org.stammkunde.web.Page;
import org.stammkunde.web.Texts;
import org.stammkunde.web.kit.Field;
import org.stammkunde.web.kit.Field.Choice;
import org.stammkunde.web.kit.FieldErrors;

/// Name, addresses and country of a customer, to be entered by hand.
///
/// @param facts what is known and who said it
/// @param problem why it could not be saved, or null
public record EditForm(
        Customer customer,
        ProfileFacts facts,
        TypedProfile typed,
        @Nullable CustomersException problem)
        implements Page {

    /// One field.
    ///
    /// @param seen what the profile shows of it
    /// @param fact who said it, or null where nothing was said
    /// @param giveUp box to believe the sources again, or null where nothing was entered
    public record Row(
            Field field,
            String seenName,
            String seen,
            ProfileFacts.@Nullable Fact fact,
            @Nullable Field giveUp) {}

    public List<Row> rows() {
        return Arrays.stream(ProfileField.values()).map(this::row).toList();
    }

    private Row row(ProfileField field) {
        var seen = Objects.requireNonNullElse(field.of(customer), "");
        var fact =
                facts.facts().stream()
                        .filter(each -> each.field().equals(field.key()))
                        .findFirst()
                        .orElse(null);
        return new Row(
                input(field).value(typed.value(field, seen)).errors(errors()),
                TypedProfile.SEEN + field.key(),
                seen,
                fact,
                fact == null || fact.told() == null ? null : giveUp(field));
    }

    private Field input(ProfileField field) {
        return switch (field) {
            case NAME ->
                    Field.text(field.key(), t("customers.page.name"))
                            .with("maxlength", Integer.toString(Edits.LONGEST_NAME))
                            .with("autocomplete", "off");
            case EMAIL ->
                    Field.email(field.key(), t("customers.page.email"))
                            .with("autocomplete", "off")
                            .hint(t("customers.edit.email.hint"));
            case PHONE ->
                    Field.text(field.key(), t("customers.page.phone"))
                            .with("autocomplete", "off")
                            .with("inputmode", "tel")
                            .hint(t("customers.edit.phone.hint"));
            case COUNTRY -> Field.select(field.key(), t("customers.page.country"), countries());
        };
    }

    private Field giveUp(ProfileField field) {
        return Field.checkbox(TypedProfile.GIVE_UP + field.key(), t("customers.edit.give-up"))
                .checked(typed.givesUp(field));
    }

    private List<Choice> countries() {
        var language = Texts.language();
        var choices = new ArrayList<Choice>();
        Countries.isoCodes().forEach(code -> choices.add(choice(code)));
        choices.sort(Comparator.comparing(Choice::label, Collator.getInstance(language)));
        var odd = customer.country();
        if (odd != null && !Countries.isoCodes().contains(odd)) {
            choices.addFirst(choice(odd));
        }
        choices.addFirst(new Choice("", t("customers.edit.country.none")));
        return choices;
    }

    private static Choice choice(String country) {
        return new Choice(country, Countries.name(country, Texts.language()));
    }

    public FieldErrors errors() {
        return problem == null ? FieldErrors.none() : FieldErrors.of(problem);
    }

    public String back() {
        return "/customers/" + customer.id();
    }

    public String action() {
        return back() + "/edits";
    }

    /// Where to merge with the customer who has the address already, or null.
    public @Nullable String mergePath() {
        if (problem == null || !problem.code().equals(CustomersException.ADDRESS_TAKEN)) {
            return null;
        }
        return back() + "/merges/new?q=" + Encoded.of(typed.raw(problem.field()));
    }

    @Override
    public int status() {
        return problem == null ? 200 : problem.category().status();
    }
}
