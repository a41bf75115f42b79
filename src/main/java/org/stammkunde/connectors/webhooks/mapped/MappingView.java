package org.stammkunde.connectors.webhooks.mapped;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.stammkunde.connectors.webhooks.Delivery;
import org.stammkunde.connectors.webhooks.HookSamples;
import org.stammkunde.connectors.webhooks.Sample;
import org.stammkunde.connectors.webhooks.Translation;
import org.stammkunde.connectors.webhooks.Untranslatable;
import org.stammkunde.connectors.webhooks.WebhookException;
import org.stammkunde.ingest.EventSource;
import org.stammkunde.ingest.receiving.BodyJson;
import org.stammkunde.web.kit.FieldErrors;
import tools.jackson.databind.JsonNode;

/// Puts the mapping page together: a sample, and what the mapping makes of it.
@Component
class MappingView {

    private final HookSamples samples;
    private final Clock clock;

    MappingView(HookSamples samples, Clock clock) {
        this.samples = samples;
        this.clock = clock;
    }

    /// @param wanted number of a sample; the newest when it is not there any more
    MappingPage of(
            EventSource source, MappingForm form, String target, long wanted, FieldErrors errors) {
        var all = samples.of(source.id());
        var sample = chosen(all, wanted);
        var body = sample.map(Sample::body).map(BodyJson::read);
        var preview = Preview.NONE;
        try {
            var mapping = form.mapping();
            preview = body.map(json -> preview(source, mapping, json)).orElse(Preview.NONE);
        } catch (WebhookException e) {
            var wrong = errors.any() ? errors : FieldErrors.of(e);
            return page(source, all, sample, body, form, target, Preview.NONE, wrong);
        }
        return page(source, all, sample, body, form, target, preview, errors);
    }

    private static MappingPage page(
            EventSource source,
            List<Sample> all,
            Optional<Sample> sample,
            Optional<JsonNode> body,
            MappingForm form,
            String target,
            Preview preview,
            FieldErrors errors) {
        return new MappingPage(
                source,
                all,
                sample.map(Sample::id).orElse(0L),
                body.map(TreeRow::of).orElse(List.of()),
                form,
                target,
                preview.event(),
                preview.fault(),
                errors);
    }

    private static Optional<Sample> chosen(List<Sample> all, long wanted) {
        return all.stream()
                .filter(sample -> sample.id() == wanted)
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    /// As if nothing had been heard before.
    private Preview preview(EventSource source, Mapping mapping, JsonNode body) {
        if (mapping.equals(Mapping.NONE)) {
            return Preview.NONE;
        }
        var delivery = new Delivery(source.id(), "", body, clock.instant());
        try {
            var made = new MappedTranslation(mapping, delivery).translate(_ -> Optional.empty());
            return made instanceof Translation.Messages messages
                    ? Preview.of(messages.all().getFirst())
                    : Preview.NONE;
        } catch (Untranslatable e) {
            return Preview.of(WebhookException.still(e));
        }
    }
}
