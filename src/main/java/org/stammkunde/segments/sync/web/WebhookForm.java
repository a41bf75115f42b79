package org.stammkunde.segments.sync.web;

import static org.stammkunde.web.Texts.t;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stammkunde.segments.SegmentId;
import org.stammkunde.segments.sync.Sends;
import org.stammkunde.segments.sync.WebhookDraft;
import org.stammkunde.segments.sync.WebhookId;
import org.stammkunde.shared.Permission;
import org.stammkunde.shared.ProblemException;
import org.stammkunde.shared.ProblemException.Category;
import org.stammkunde.web.Frame;
import org.stammkunde.web.Page;
import org.stammkunde.web.kit.Field;
import org.stammkunde.web.kit.FieldErrors;

/// Where a webhook leads and what it tells.
///
/// @param id of the webhook that is changed, null = a new one
/// @param once made up with the form, so that a form sent twice makes one webhook
public record WebhookForm(
        SegmentId segment,
        @Nullable WebhookId id,
        String url,
        Sends sends,
        boolean edits,
        boolean initial,
        @Nullable UUID once,
        FieldErrors errors)
        implements Page {

    private static final String LONGEST = "2000";

    /// An empty one.
    static WebhookForm blank(SegmentId segment) {
        return new WebhookForm(
                segment, null, "", Sends.BOTH, false, false, UUID.randomUUID(), FieldErrors.none());
    }

    WebhookDraft draft() {
        return new WebhookDraft(url, sends, edits, initial);
    }

    public String title() {
        return t(id == null ? "segments.webhooks.new.title" : "segments.webhooks.edit.title");
    }

    public String lead() {
        return t(id == null ? "segments.webhooks.new.lead" : "segments.webhooks.edit.lead");
    }

    public String action() {
        var all = "/segments/" + segment + "/webhooks";
        return id == null ? all : all + "/" + id;
    }

    public Field urlField() {
        return Field.of(Field.Kind.TEXT, "url", t("segments.webhooks.url"))
                .value(url)
                .hint(
                        t(
                                mayLead()
                                        ? "segments.webhooks.url.hint"
                                        : "segments.webhooks.needs-export"))
                .with("maxlength", LONGEST)
                .with("inputmode", "url")
                .with("autocomplete", "off")
                .with("autofocus", "on")
                .errors(errors)
                .mandatory();
    }

    /// Whether the viewer may have customers sent to somebody.
    private static boolean mayLead() {
        return Frame.current().may(Permission.EXPORT);
    }

    public Field sendsField() {
        var choices =
                Arrays.stream(Sends.values())
                        .map(each -> new Field.Choice(each.name(), WebhookWords.sends(each)))
                        .toList();
        return Field.select("sends", t("segments.webhooks.sends"), choices)
                .value(sends.name())
                .errors(errors);
    }

    public Field initialField() {
        return Field.checkbox("initial", t("segments.webhooks.initial"))
                .checked(initial)
                .hint(t("segments.webhooks.initial.hint"))
                .errors(errors);
    }

    public Field editsField() {
        return Field.checkbox("edits", t("segments.webhooks.edits"))
                .checked(edits)
                .hint(t("segments.webhooks.edits.hint"))
                .errors(errors);
    }

    /// The same with what is wrong.
    ///
    /// @throws ProblemException the same, when there is no such segment, or the viewer may not
    WebhookForm refused(ProblemException problem) {
        if (problem.category() == Category.NOT_FOUND || problem.category() == Category.FORBIDDEN) {
            throw problem;
        }
        var place = problem.field() == null ? "" : problem.field().replace("/", "");
        var field = List.of("url", "sends", "initial", "edits").contains(place) ? place : "";
        var sentence = FieldErrors.of(problem).sentences().values().iterator().next();
        var wrong = FieldErrors.none().with(field, sentence);
        return new WebhookForm(segment, id, url, sends, edits, initial, once, wrong);
    }

    @Override
    public int status() {
        return errors.any() ? 422 : 200;
    }
}
