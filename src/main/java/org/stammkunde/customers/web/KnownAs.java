package org.stammkunde.customers.web;

import static org.stammkunde.web.Texts.t;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stammkunde.customers.Identifier;
import org.stammkunde.customers.Identity;
import org.stammkunde.customers.Merge;
import org.stammkunde.customers.RefusedMerge;
import org.stammkunde.shared.CustomerId;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Formats;
import org.stammkunde.web.Frame;
import org.stammkunde.web.Page;

/// Under which names a customer is known, with whom they were merged and why, and with whom not.
///
/// @param labels what to call other customers
public record KnownAs(
        CustomerId customer,
        List<Identity> identities,
        List<Merge> merges,
        List<RefusedMerge> refused,
        Map<CustomerId, String> labels)
        implements Page {

    /// The system of the company's own numbers, unless they come from a shop system.
    private static final String OWN = "stammkunde";

    public KnownAs {
        identities = List.copyOf(identities);
        merges = List.copyOf(merges);
        refused = List.copyOf(refused);
        labels = Map.copyOf(labels);
    }

    /// The other customers that are named.
    static List<CustomerId> others(List<Merge> merges, List<RefusedMerge> refused) {
        return Stream.concat(
                        merges.stream().flatMap(merge -> Stream.of(merge.kept(), merge.other())),
                        refused.stream().map(RefusedMerge::other).filter(Objects::nonNull))
                .distinct()
                .toList();
    }

    public boolean mayMerge() {
        return Frame.current().may(Permission.EDIT_CUSTOMERS);
    }

    public String path() {
        return "/customers/" + customer + "/merges";
    }

    /// E-mail address, phone number, browser or app, or the system that numbers the customer.
    public static String kind(Identifier identifier) {
        return switch (identifier.kind()) {
            case EMAIL -> t("customers.page.email");
            case PHONE -> t("customers.page.phone");
            case ANONYMOUS -> t("customers.page.device");
            case NUMBER ->
                    identifier.source().equals(OWN)
                            ? t("customers.list.number")
                            : t("customers.page.number-of", "system", identifier.source());
        };
    }

    public static String seen(Identity identity) {
        return t(
                "customers.page.seen",
                "first",
                Formats.date(identity.firstSeen()),
                "last",
                Formats.date(identity.lastSeen()));
    }

    public String sentence(Merge merge) {
        var other = label(merge.kept().equals(customer) ? merge.other() : merge.kept());
        return t("customers.merges.sentence", "other", other, "when", Formats.dateTime(merge.at()));
    }

    /// Why the two became one.
    public static String reason(Merge merge) {
        var evidence = merge.evidence();
        if (evidence == null) {
            return t("customers.merges.by-hand");
        }
        return t(
                "customers.merges.evidence",
                "by",
                Causes.words(evidence.cause()),
                "one",
                named(evidence.one()),
                "other",
                named(evidence.other()));
    }

    /// What became of it since, or null.
    public static @Nullable String since(Merge merge) {
        if (merge.undoneAt() != null) {
            return t("customers.merges.undone", "when", Formats.dateTime(merge.undoneAt()));
        }
        return merge.partedAt() == null
                ? null
                : t("customers.merges.parted", "when", Formats.dateTime(merge.partedAt()));
    }

    public static boolean mayUndo(Merge merge) {
        return merge.isOpen() && merge.partedAt() == null;
    }

    public String sentence(RefusedMerge not) {
        if (not.reason() == RefusedMerge.Reason.SEPARATED && not.other() == null) {
            return t(
                    "customers.merges.not.taken",
                    "one",
                    named(not.own()),
                    "both",
                    named(not.others()));
        }
        var other = not.other() == null ? t("customers.merges.visitor") : label(not.other());
        return t(
                "customers.merges.not." + not.reason().name().toLowerCase(Locale.ROOT),
                "other",
                other,
                "system",
                not.system() == null ? "" : not.system(),
                "one",
                named(not.own()),
                "both",
                named(not.others()));
    }

    private static String named(Identifier identifier) {
        return kind(identifier) + " " + identifier.value();
    }

    private String label(CustomerId id) {
        return labels.getOrDefault(id, t("customers.page.number", "number", id.toString()));
    }
}
