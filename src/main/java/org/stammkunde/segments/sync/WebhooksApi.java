package org.stammkunde.segments.sync;

import static org.stammkunde.segments.spi.Parameters.camelCase;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.stammkunde.segments.SegmentException;
import org.stammkunde.segments.SegmentId;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Requires;
import org.stammkunde.web.kit.ApiList;
import org.stammkunde.web.kit.ApiQuery;

/// Webhooks of segments, for programs.
@RestController
@RequestMapping("/api/v1/segments/{id}/webhooks")
@Requires(Permission.MANAGE_SEGMENTS)
@Tag(name = "Segments")
class WebhooksApi {

    private final Webhooks webhooks;

    WebhooksApi(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    /// @param sends `both` (left out), `entered` or `left`
    /// @param edits whether to tell also what an edited condition changes; left out = no
    /// @param initial whether to begin with those who are in the segment now; left out = no
    record WantedWebhook(
            String url,
            @Nullable String sends,
            @Nullable Boolean edits,
            @Nullable Boolean initial) {
        WantedWebhook {
            Objects.requireNonNull(url, "url");
        }

        WebhookDraft draft() {
            return new WebhookDraft(
                    url,
                    sends == null ? Sends.BOTH : chosen(sends),
                    Boolean.TRUE.equals(edits),
                    Boolean.TRUE.equals(initial));
        }
    }

    /// What is to be different; what is left out stays.
    ///
    /// @param paused true = nothing is sent; false = it goes on where it stopped, at once
    record ChangedWebhook(
            @Nullable String url,
            @Nullable String sends,
            @Nullable Boolean edits,
            @Nullable Boolean paused) {

        WebhookChange change() {
            return new WebhookChange(url, sends == null ? null : chosen(sends), edits, paused);
        }
    }

    /// @param state `current`, `sending`, `retrying` or `paused`
    /// @param paused why: `byHand`, `gone` (it answered 410), `gaveUp` (it failed for three days)
    /// @param waiting changes still to be sent, counted up to 10,001
    /// @param failures in a row
    /// @param nextAttemptAt while it is retrying
    /// @param lastStatus of the last answer
    /// @param lastTrouble why there was no answer, such as `timed-out`
    /// @param formerSecretUntil until when the former secret signs, too
    /// @param secret only in the answer that makes it
    record WebhookItem(
            long id,
            long segment,
            String url,
            String sends,
            boolean edits,
            String state,
            @Nullable String paused,
            long waiting,
            int failures,
            @Nullable Instant failingSince,
            @Nullable Instant nextAttemptAt,
            @Nullable Integer lastStatus,
            @Nullable String lastTrouble,
            @Nullable Instant formerSecretUntil,
            Instant createdAt,
            @Nullable String secret) {}

    /// @param message its id, the same for each attempt
    /// @param arrived whether the receiver answered 2xx
    record DeliveryItem(
            long id,
            String message,
            boolean test,
            Instant sentAt,
            int changes,
            boolean arrived,
            @Nullable Integer status,
            @Nullable String trouble,
            long milliseconds) {
        static DeliveryItem of(Delivered delivered) {
            return new DeliveryItem(
                    delivered.id(),
                    delivered.message(),
                    delivered.test(),
                    delivered.sentAt(),
                    delivered.changes(),
                    delivered.isArrived(),
                    delivered.status(),
                    delivered.trouble(),
                    delivered.took().toMillis());
        }
    }

    @GetMapping
    @Operation(summary = "The receivers that are told who enters and leaves the segment")
    ApiList<WebhookItem> list(@PathVariable long id) {
        var all = webhooks.list(new SegmentId(id));
        return ApiList.of(all.stream().map(each -> item(each, null)).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Tell a receiver from now on; the answer alone holds the secret")
    WebhookItem create(@PathVariable long id, @RequestBody WantedWebhook wanted) {
        return item(webhooks.create(new SegmentId(id), wanted.draft()));
    }

    @GetMapping("/{webhook}")
    WebhookItem show(@PathVariable long id, @PathVariable long webhook) {
        return item(webhooks.get(new SegmentId(id), new WebhookId(webhook)), null);
    }

    @PatchMapping("/{webhook}")
    @Operation(summary = "Change what is sent and where, pause, or resume")
    WebhookItem change(
            @PathVariable long id, @PathVariable long webhook, @RequestBody ChangedWebhook wanted) {
        var segment = new SegmentId(id);
        var number = new WebhookId(webhook);
        return item(webhooks.change(segment, number, wanted.change()), null);
    }

    @DeleteMapping("/{webhook}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Send nothing more, not even what is still to be sent")
    void delete(@PathVariable long id, @PathVariable long webhook) {
        webhooks.delete(new SegmentId(id), new WebhookId(webhook));
    }

    /// The former secret signs for another day, too. Needs the permission to export, like
    /// everything here that lets customers' data out.
    @PostMapping("/{webhook}/secret")
    @Operation(summary = "Make another secret; the answer alone holds it")
    WebhookItem changeSecret(@PathVariable long id, @PathVariable long webhook) {
        return item(webhooks.changeSecret(new SegmentId(id), new WebhookId(webhook), null));
    }

    @PostMapping("/{webhook}/test")
    @Operation(summary = "Send a message without changes, and tell what came of it")
    DeliveryItem test(@PathVariable long id, @PathVariable long webhook) {
        return DeliveryItem.of(webhooks.test(new SegmentId(id), new WebhookId(webhook)));
    }

    @GetMapping("/{webhook}/deliveries")
    @Operation(summary = "What was sent in the last 30 days, the newest first")
    ApiList<DeliveryItem> deliveries(
            @PathVariable long id, @PathVariable long webhook, ApiQuery query) {
        var number = webhooks.get(new SegmentId(id), new WebhookId(webhook)).id();
        return ApiList.of(
                query,
                after -> webhooks.deliveries(number, query.page().size(), after),
                () -> webhooks.sent(number),
                DeliveryItem::of);
    }

    private static Sends chosen(String word) {
        return Arrays.stream(Sends.values())
                .filter(each -> camelCase(each).equals(word))
                .findFirst()
                .orElseThrow(() -> SegmentException.unknownValue("/sends", "both, entered, left"));
    }

    private WebhookItem item(Webhooks.Issued issued) {
        return item(issued.webhook(), issued.secret());
    }

    private WebhookItem item(Webhook webhook, @Nullable String secret) {
        long waiting = webhooks.waiting(webhook.id());
        var state = webhook.state(waiting);
        var paused = webhook.paused();
        return new WebhookItem(
                webhook.id().value(),
                webhook.segment().value(),
                webhook.url(),
                camelCase(webhook.sends()),
                webhook.edits(),
                camelCase(state),
                paused == null ? null : camelCase(paused),
                waiting,
                webhook.failures(),
                webhook.failingSince(),
                state == Webhook.State.RETRYING ? webhook.dueAt() : null,
                webhook.status(),
                webhook.trouble(),
                webhook.formerUntil(),
                webhook.createdAt(),
                secret);
    }
}
