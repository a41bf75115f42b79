package org.stammkunde.segments.sync;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stammkunde.access.Audit;
import org.stammkunde.outbound.Outbound;
import org.stammkunde.outbound.OutboundException;
import org.stammkunde.outbound.Target;
import org.stammkunde.segments.SegmentException;
import org.stammkunde.segments.SegmentId;
import org.stammkunde.segments.Segments;
import org.stammkunde.shared.PageRequest;
import org.stammkunde.shared.Place;
import org.stammkunde.shared.Slice;
import org.stammkunde.shared.Stretch;

/// Receivers that are told who enters and leaves a segment.
@Service
public class Webhooks {

    /// So many of one segment.
    public static final int MOST = 10;

    /// How long messages are signed with the former secret, too.
    public static final Duration OVERLAP = Duration.ofDays(1);

    private final Segments segments;
    private final WebhookStore store;
    private final WorkStore work;
    private final ChangeStore changes;
    private final DeliveryStore deliveries;
    private final Courier courier;
    private final Outbound outbound;
    private final Exporting exporting;
    private final Audit audit;
    private final Clock clock;

    Webhooks(
            Segments segments,
            WebhookStore store,
            WorkStore work,
            ChangeStore changes,
            DeliveryStore deliveries,
            Courier courier,
            Outbound outbound,
            Exporting exporting,
            Audit audit,
            Clock clock) {
        this.segments = segments;
        this.store = store;
        this.work = work;
        this.changes = changes;
        this.deliveries = deliveries;
        this.courier = courier;
        this.outbound = outbound;
        this.exporting = exporting;
        this.audit = audit;
        this.clock = clock;
    }

    /// A webhook with its secret, the only time it is told.
    ///
    /// @param secret null = it was told already: the same was asked for again
    public record Issued(Webhook webhook, @Nullable String secret) {

        /// Names no secret.
        @Override
        public String toString() {
            return "Issued[" + webhook.id() + "]";
        }
    }

    /// Tells a receiver from now on who enters and leaves.
    ///
    /// @throws OutboundException when the address cannot be one to send to
    /// @throws SegmentException when there is no such segment, when it has [#MOST] already, when
    ///     those in it are wanted and not worked out yet, or when the viewer may not export
    @Transactional
    public Issued create(SegmentId segment, WebhookDraft draft) {
        return create(segment, draft, null);
    }

    /// The same, once: asked for again with the same number it is the webhook that there is.
    ///
    /// @param once made up for what is asked for
    @Transactional
    public Issued create(SegmentId segment, WebhookDraft draft, @Nullable UUID once) {
        segments.get(segment);
        exporting.require();
        var url = outbound.target(draft.url()).uri().toString();
        segments.lockMembers(segment);
        var made = store.find(segment, once);
        if (made.isPresent()) {
            return new Issued(made.get(), null);
        }
        boolean filled = segments.get(segment).isFilled();
        if (store.list(segment).size() >= MOST) {
            throw SegmentException.tooMany("/url", MOST);
        }
        if (draft.initial() && !filled) {
            throw SegmentException.notCounted("/initial");
        }
        var secret = Signing.secret();
        var id = store.insert(segment, draft, url, secret, once);
        var webhook = get(segment, id);
        record(
                "segments.webhook-created",
                webhook,
                Map.of("host", webhook.host(), "initial", Boolean.toString(draft.initial())));
        return new Issued(webhook, secret);
    }

    /// A segment that there is, or that was deleted and still has webhooks.
    ///
    /// @throws SegmentException when there is none
    public Origin origin(SegmentId segment) {
        return store.origin(segment).orElseThrow(() -> SegmentException.unknown(segment));
    }

    /// Whether there is such a segment, or it was deleted and still has webhooks.
    public boolean isThere(SegmentId segment) {
        return store.origin(segment).isPresent();
    }

    /// Deleted segments that still have webhooks.
    public List<Origin> ending() {
        return store.ending();
    }

    /// @throws SegmentException as [#origin]
    public List<Webhook> list(SegmentId segment) {
        return store.list(origin(segment).id());
    }

    /// @throws SegmentException as [#origin], or when it has no such webhook
    public Webhook get(SegmentId segment, WebhookId id) {
        return store.find(origin(segment).id(), id)
                .orElseThrow(() -> SegmentException.unknownWebhook(id.value()));
    }

    /// Changes what it is told, and where, or pauses or resumes it. What was not delivered yet goes
    /// to the new address.
    ///
    /// @throws SegmentException as [#get], or when it would go to another address or be resumed and
    ///     the viewer may not export
    /// @throws OutboundException as [#create]
    @Transactional
    public Webhook change(SegmentId segment, WebhookId id, WebhookChange wanted) {
        var before = get(segment, id);
        if (wanted.isOther()) {
            rewrite(before, wanted);
        }
        if (Boolean.TRUE.equals(wanted.paused())) {
            pause(segment, id);
        } else if (wanted.paused() != null) {
            resume(segment, id);
        }
        return get(segment, id);
    }

    private void rewrite(Webhook before, WebhookChange wanted) {
        var url = address(before, wanted.url());
        var sends = wanted.sends() == null ? before.sends() : wanted.sends();
        boolean edits = wanted.edits() == null ? before.edits() : wanted.edits();
        store.update(before.id(), url, sends, edits);
        var host = Target.parse(url).host();
        var both = host.equals(before.host()) ? host : before.host() + " → " + host;
        record("segments.webhook-changed", before, Map.of("host", both));
    }

    private String address(Webhook before, @Nullable String typed) {
        if (typed == null || typed.equals(before.url())) {
            return before.url();
        }
        exporting.require();
        return outbound.target(typed).uri().toString();
    }

    /// Sends nothing more until it is resumed. A message that is under way may still arrive.
    ///
    /// @throws SegmentException as [#get]
    @Transactional
    public void pause(SegmentId segment, WebhookId id) {
        var webhook = get(segment, id);
        if (webhook.paused() == null) {
            store.pause(id);
            record("segments.webhook-paused", webhook);
        }
    }

    /// Goes on where it stopped. One that waits for another attempt makes it now.
    ///
    /// @throws SegmentException as [#get], or when the viewer may not export
    @Transactional
    public void resume(SegmentId segment, WebhookId id) {
        var webhook = get(segment, id);
        exporting.require();
        store.resume(id);
        record("segments.webhook-resumed", webhook);
    }

    /// Messages are signed with the former secret, too, for a day. Within that day a second change
    /// keeps the one that receivers have had longest.
    ///
    /// @param present how many secrets it has had, as whoever asks has seen it; when it is another
    ///     number, nothing is changed. Null = whatever that is
    /// @throws SegmentException as [#get], or when the viewer may not export
    @Transactional
    public Issued changeSecret(SegmentId segment, WebhookId id, @Nullable Integer present) {
        var webhook = get(segment, id);
        exporting.require();
        var secret = Signing.secret();
        if (!store.changeSecret(id, present, secret, OVERLAP)) {
            return new Issued(webhook, null);
        }
        record("segments.webhook-secret-changed", webhook);
        return new Issued(get(segment, id), secret);
    }

    /// What was not delivered yet is not delivered any more.
    ///
    /// @throws SegmentException as [#get]
    @Transactional
    public void delete(SegmentId segment, WebhookId id) {
        var webhook = get(segment, id);
        store.delete(id);
        record("segments.webhook-deleted", webhook);
    }

    /// Sends a message without changes and waits for what comes of it.
    ///
    /// @throws SegmentException as [#get], or when there is one under way
    public Delivered test(SegmentId segment, WebhookId id) {
        get(segment, id);
        var known = work.find(id).orElseThrow(() -> SegmentException.unknownWebhook(id.value()));
        var message = Turns.newMessage();
        var outcome = tested(known, message);
        long number = deliveries.insert(id, message, true, 0, outcome);
        return new Delivered(
                number,
                message,
                true,
                clock.instant(),
                0,
                outcome.status(),
                outcome.trouble(),
                outcome.took());
    }

    private Outcome tested(Work known, String message) {
        if (!store.beginTest(known.id())) {
            throw SegmentException.testUnderWay();
        }
        try {
            return courier.test(known, message);
        } finally {
            store.endTest(known.id());
        }
    }

    /// How many changes are still to be sent, counted up to [Slice#COUNTED] and one more.
    public long waiting(WebhookId id) {
        int most = Slice.COUNTED + 1;
        return work.find(id).map(it -> Math.min(most, changes.waiting(it, most))).orElse(0L);
    }

    /// What was sent in the last month, the newest first.
    public Slice<Delivered> deliveries(WebhookId id, PageRequest page) {
        return deliveries.list(id, page);
    }

    /// The same behind a place.
    public Stretch<Delivered> deliveries(WebhookId id, int size, @Nullable Place after) {
        return deliveries.after(id, size, after);
    }

    /// How many messages were sent in the last month, counted up to [Slice#COUNTED] and one more.
    public long sent(WebhookId id) {
        return deliveries.count(id);
    }

    private void record(String action, Webhook webhook) {
        record(action, webhook, Map.of("host", webhook.host()));
    }

    /// Of the address the host alone: the rest may be a secret.
    private void record(String action, Webhook webhook, Map<String, String> facts) {
        var details = new HashMap<>(facts);
        details.put("webhook", webhook.id().toString());
        audit.record(action, "segment", webhook.segment().toString(), details);
    }
}
