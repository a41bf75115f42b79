package org.stammkunde.customers;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stammkunde.customers.identity.Normalised;
import org.stammkunde.customers.identity.Phones;
import org.stammkunde.customers.identity.Poison;

/// A person as another system describes them. Blank texts count as absent, and so do ids that are
/// none, such as `null` or `guest`.
///
/// @param numbers customer numbers, each of the system that gave it
/// @param email kept normalised: trimmed, lower case. What is no address becomes an attribute
/// @param phone as it was given
/// @param anonymousIds which browsers or apps made up
/// @param country ISO code of two letters where the name is known, else as given
/// @param attributes further facts, e.g. `birthday`
public record CustomerDraft(
        List<Identifier> numbers,
        @Nullable String email,
        @Nullable String phone,
        List<String> anonymousIds,
        @Nullable String name,
        @Nullable String country,
        Map<String, Trait> attributes) {

    public static final String EMAIL = "email";
    public static final String PHONE = "phone";

    private static final int LONGEST_NAME = 1_000;

    public CustomerDraft {
        numbers = numbers.stream().map(CustomerDraft::number).filter(Objects::nonNull).toList();
        var said = Normalised.text(email);
        email = Normalised.email(email);
        phone = nothing(Normalised.text(phone)) ? null : Normalised.text(phone);
        anonymousIds =
                anonymousIds.stream().map(CustomerDraft::id).filter(Objects::nonNull).toList();
        name = shortened(Normalised.text(name));
        country = shortened(Countries.normalised(country));
        attributes =
                said != null && email == null && !nothing(said)
                        ? with(attributes, EMAIL, new Trait(Trait.Type.TEXT, said))
                        : Collections.unmodifiableMap(new TreeMap<>(attributes));
    }

    /// Somebody known by one customer number, an e-mail address, or both.
    ///
    /// @param source the system that gave the customer number
    public CustomerDraft(
            String source,
            @Nullable String externalId,
            @Nullable String email,
            @Nullable String name,
            @Nullable String country,
            Map<String, String> attributes) {
        this(
                externalId == null ? List.of() : List.of(new Identifier(source, externalId)),
                email,
                null,
                List.of(),
                name,
                country,
                texts(attributes));
    }

    /// Somebody of whom only one name is known.
    public static CustomerDraft of(Identifier name) {
        var kind = name.kind();
        return new CustomerDraft(
                kind == IdentifierKind.NUMBER ? List.of(name) : List.of(),
                kind == IdentifierKind.EMAIL ? name.value() : null,
                kind == IdentifierKind.PHONE ? name.value() : null,
                kind == IdentifierKind.ANONYMOUS ? List.of(name.value()) : List.of(),
                null,
                null,
                Map.of());
    }

    /// Whether nothing in it tells who it is about.
    public boolean isNobody() {
        return numbers.isEmpty() && email == null && phone == null && anonymousIds.isEmpty();
    }

    /// Everything that tells who it is, the strongest first, each once.
    ///
    /// @param region country of phone numbers that name none, unless the draft says where they live
    public List<Identifier> identifiers(@Nullable String region) {
        if (numbers.size() == 1 && email == null && phone == null && anonymousIds.isEmpty()) {
            return numbers;
        }
        var e164 = phone == null ? null : Phones.e164(phone, country(region));
        return Stream.of(
                        numbers.stream(),
                        named(Identifier.EMAIL, email),
                        named(Identifier.PHONE, e164),
                        anonymousIds.stream().map(id -> new Identifier(Identifier.ANONYMOUS, id)))
                .flatMap(each -> each)
                .distinct()
                .sorted()
                .toList();
    }

    /// The phone number where it is none that identifies anybody.
    public boolean hasOddPhone(List<Identifier> identifiers) {
        return phone != null
                && identifiers.stream().noneMatch(id -> id.kind() == IdentifierKind.PHONE);
    }

    private @Nullable String country(@Nullable String region) {
        return country != null && country.length() == 2 ? country : region;
    }

    private static Stream<Identifier> named(String source, @Nullable String value) {
        return value == null ? Stream.empty() : Stream.of(new Identifier(source, value));
    }

    private static @Nullable Identifier number(Identifier given) {
        var source = Normalised.text(given.source());
        var value = id(given.value());
        return source == null || value == null ? null : new Identifier(source, value);
    }

    private static @Nullable String id(@Nullable String given) {
        var text = Normalised.text(given);
        return text != null && Poison.isId(text) ? text : null;
    }

    private static boolean nothing(@Nullable String text) {
        return text == null || Poison.isNothing(text);
    }

    private static @Nullable String shortened(@Nullable String text) {
        return text == null || text.length() <= LONGEST_NAME
                ? text
                : text.substring(0, LONGEST_NAME);
    }

    private static Map<String, Trait> texts(Map<String, String> attributes) {
        if (attributes.isEmpty()) {
            return Map.of();
        }
        var traits = new HashMap<String, Trait>();
        attributes.forEach(
                (name, text) -> {
                    var trait = Trait.text(text);
                    if (trait != null) {
                        traits.put(name, trait);
                    }
                });
        return traits;
    }

    private static Map<String, Trait> with(
            Map<String, Trait> attributes, String name, Trait value) {
        var more = new TreeMap<>(attributes);
        more.putIfAbsent(name, value);
        return Collections.unmodifiableMap(more);
    }
}
