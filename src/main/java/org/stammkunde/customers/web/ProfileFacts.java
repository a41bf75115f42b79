package org.stammkunde.customers.web;

import static org.stammkunde.web.Texts.t;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stammkunde.customers.Cause;
import org.stammkunde.customers.Countries;
import org.stammkunde.customers.Statement;
import org.stammkunde.customers.Trait;
import org.stammkunde.shared.CustomerId;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Formats;
import org.stammkunde.web.Frame;
import org.stammkunde.web.Page;
import org.stammkunde.web.Texts;

/// What is known of a customer: each value with its type, who said it and when, and what was said
/// before.
///
/// @param statements by field, the newest first
/// @param names of those who entered something, by their ids
public record ProfileFacts(
        CustomerId customer, List<Statement> statements, Map<String, String> names)
        implements Page {

    private static final List<String> FIRST =
            List.of(Statement.NAME, Statement.EMAIL, Statement.PHONE, Statement.COUNTRY);

    /// Attributes that have a name in the viewer's language.
    private static final Set<String> NAMED = Set.of("birthday");

    /// What the profile shows of a field.
    ///
    /// @param attribute name to set it anew under, null = not an attribute
    /// @param field as the form of the profile names it
    /// @param told what sources say, where it was entered by hand
    /// @param earlier other statements about it
    public record Fact(
            String label,
            @Nullable String attribute,
            String field,
            Saying shown,
            @Nullable String told,
            List<Saying> earlier) {}

    /// @param path more about who said it, or null
    public record Saying(String value, String type, String by, @Nullable String path, String when) {

        /// Type and time.
        public String signature() {
            return type.isEmpty() ? when : type + " · " + when;
        }
    }

    public ProfileFacts {
        statements = List.copyOf(statements);
        names = Map.copyOf(names);
    }

    /// Those who entered something.
    static List<String> authors(List<Statement> statements) {
        return statements.stream()
                .map(Statement::cause)
                .filter(cause -> cause.kind().equals(Cause.MANUAL))
                .map(Cause::reference)
                .distinct()
                .toList();
    }

    public boolean mayEdit() {
        return Frame.current().may(Permission.EDIT_CUSTOMERS);
    }

    /// Where name, addresses and country are entered.
    public String formPath() {
        return "/customers/" + customer + "/edits/new";
    }

    /// Where a fact is changed.
    public String changePath(Fact fact) {
        return fact.attribute() == null
                ? formPath() + "#field-" + fact.field()
                : editPath(fact.attribute());
    }

    /// Where an attribute is set; a null name leaves it open.
    public String editPath(@Nullable String attribute) {
        var path = "/customers/attributes/new?id=" + customer;
        return attribute == null ? path : path + "&name=" + Encoded.of(attribute);
    }

    /// Who the customer is first, then the attributes by name.
    public List<Fact> facts() {
        var fields = new LinkedHashMap<String, List<Statement>>();
        FIRST.forEach(field -> fields.put(field, new ArrayList<>()));
        for (var statement : statements) {
            fields.computeIfAbsent(statement.field(), any -> new ArrayList<>()).add(statement);
        }
        return fields.values().stream().filter(said -> !said.isEmpty()).map(this::fact).toList();
    }

    private Fact fact(List<Statement> said) {
        var shown = said.stream().filter(Statement::holds).findFirst().orElse(said.getFirst());
        var field = shown.field();
        var attribute =
                field.startsWith(Statement.ATTRIBUTE)
                        ? field.substring(Statement.ATTRIBUTE.length())
                        : null;
        return new Fact(
                label(field, attribute),
                attribute,
                field,
                saying(shown),
                shown.entered() ? told(said) : null,
                said.stream().filter(each -> !each.equals(shown)).map(this::saying).toList());
    }

    private static String told(List<Statement> said) {
        return said.stream()
                .filter(each -> !each.entered() && each.value() != null)
                .findFirst()
                .map(each -> t("customers.page.told", "value", value(each)))
                .orElseGet(() -> t("customers.page.told-nothing"));
    }

    private static String label(String field, @Nullable String attribute) {
        if (attribute == null) {
            return t("customers.page." + field);
        }
        return NAMED.contains(attribute) ? t("customers.attribute." + attribute) : attribute;
    }

    private Saying saying(Statement said) {
        return new Saying(
                value(said),
                said.field().startsWith(Statement.ATTRIBUTE) ? type(said.value()) : "",
                Causes.words(said.cause(), names),
                Causes.path(said.cause()),
                Formats.dateTime(said.at()));
    }

    private static String value(Statement said) {
        var value = said.value();
        if (value == null) {
            return t("customers.page.taken-away");
        }
        return said.field().equals(Statement.COUNTRY)
                ? Countries.name(value.text(), Texts.language())
                : value.shown();
    }

    private static String type(@Nullable Trait value) {
        return value == null
                ? ""
                : t("customers.type." + value.type().name().toLowerCase(Locale.ROOT));
    }
}
