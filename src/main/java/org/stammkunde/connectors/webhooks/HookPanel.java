package org.stammkunde.connectors.webhooks;

import static org.stammkunde.web.Texts.t;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Formats;
import org.stammkunde.web.Frame;
import org.stammkunde.web.Page;
import org.stammkunde.web.kit.Field;
import org.stammkunde.web.kit.FieldErrors;
import org.stammkunde.web.kit.NumberView;

/// How a source's webhook is connected, step by step, and how it does.
///
/// @param address whole, when the key in it has just been made; else null
/// @param suggested a secret that can be used, where it is ours to make
public record HookPanel(
        long source,
        Vendor vendor,
        Hook hook,
        HookHealth health,
        long waiting,
        @Nullable String address,
        String suggested,
        FieldErrors errors)
        implements Page {

    public String kind() {
        return vendor.kind().key();
    }

    public String path() {
        return "/sources/" + source + "/webhook";
    }

    public boolean mayManage() {
        return Frame.current().may(Permission.MANAGE_SOURCES);
    }

    public boolean isMapped() {
        return vendor.keepsSamples();
    }

    public boolean hasSecret() {
        return hook.secret() != null;
    }

    /// Everything is refused until there is a secret.
    public boolean refusesAll() {
        return !hasSecret() && !vendor.addressSuffices();
    }

    public boolean heardOfAny() {
        return health.lastAt() != null || waiting > 0;
    }

    public long refused() {
        return health.count(Outcome.REFUSED);
    }

    public List<NumberView> numbers() {
        return List.of(
                number(Outcome.TAKEN),
                number(Outcome.IGNORED),
                number(Outcome.REFUSED),
                number(Outcome.QUARANTINED).linked("/quarantine?source=" + source),
                NumberView.of(t("webhooks.waiting"), Formats.number(waiting)));
    }

    private NumberView number(Outcome outcome) {
        return NumberView.of(
                t("webhooks.outcome." + outcome.word()), Formats.number(health.count(outcome)));
    }

    public List<String> steps() {
        return IntStream.rangeClosed(1, vendor.steps())
                .mapToObj(number -> t("webhooks.step." + kind() + "." + number))
                .toList();
    }

    public List<String> texts() {
        return vendor.texts();
    }

    public String textLabel(int index) {
        return t("webhooks.text." + kind() + "." + (index + 1));
    }

    public String secretState() {
        var since = hook.secretSince();
        return since == null
                ? t("webhooks.secret.none")
                : t("webhooks.secret.since", "time", Formats.dateTime(since));
    }

    /// Until when the former secret counts too; null when it does not.
    public @Nullable String formerUntil() {
        var until = hook.formerUntil();
        return until == null ? null : Formats.dateTime(until);
    }

    public Field secretField() {
        return Field.text("secret", t(hasSecret() ? "webhooks.secret.next" : "webhooks.secret"))
                .hint(t("webhooks.secret.hint." + secretHint()))
                .with("autocomplete", "off")
                .with("maxlength", "500")
                .value(vendor.secretIsOurs() ? suggested : "")
                .errors(errors)
                .mandatory();
    }

    private String secretHint() {
        if (!vendor.secretIsOurs()) {
            return "theirs";
        }
        return hasSecret() ? "next" : "ours";
    }
}
