package org.stammkunde.segments.sync;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stammkunde.access.Audit;
import org.stammkunde.outbound.Outbound;
import org.stammkunde.outbound.OutboundException;
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
            Audit audit,
            Clock clock) {
        this.segments = segments;
        this.store = store;
        this.work = work;
        this.changes = changes;
        this.deliveries = deliveries;
        this.courier = courier;
        this.outbound = outbound;
        this.audit = audit;
        this.clock = clock;
    }

    /// A webhook with its secret, the only time it is told.
    public record Issued(Webhook webhook, String secret) {

        /// Names no secret.
        @Override
        public String toString() {
            return "Issued[" + webhook.id() + "]";
        }
    }

    /// Tells a receiver from now on who enters and leaves.
    ///
    /// @throws OutboundException when the address cannot be one to send to
    /// @throws SegmentException when there is no such segment, when it has [#MOST] already, or when
    ///     those in it are wanted and not worked out yet
    @Transactional
    public Issued create(SegmentId segment, WebhookDraft draft) {
        var url = outbound.target(draft.url()).uri().toString();
        segments.lockMembers(segment);
        boolean filled = segments.get(segment).isFilled();
        if (store.list(segment).size() >= MOST) {
            throw SegmentException.tooMany("/url", MOST);
        }
        if (draft.initial() && !filled) {
            throw SegmentException.notCounted("/initial");
        }
        var secret = Signing.secret();
        var id = store.insert(segment, draft, url, secret);
        record("segments.webhook-created", segment, id);
        return new Issued(get(segment, id), secret);
    }

    /// @throws SegmentException when there is no such segment
    public List<Webhook> list(SegmentId segment) {
        return store.list(segments.get(segment).id());
    }

    /// @throws SegmentException when there is no such segment, or it has no such webhook
    public Webhook get(SegmentId segment, WebhookId id) {
        return store.find(segments.get(segment).id(), id)
                .orElseThrow(() -> SegmentException.unknownWebhook(id.value()));
    }

    /// Changes what it is told, and where. What was not delivered yet goes to the new address.
    ///
    /// @throws SegmentException as [#get]
    /// @throws OutboundException as [#create]
    @Transactional
    public Webhook change(
            SegmentId segment, WebhookId id, String typed, Sends sends, boolean edits) {
        var before = get(segment, id);
        var url = typed.equals(before.url()) ? typed : outbound.target(typed).uri().toString();
        store.update(id, url, sends, edits);
        record("segments.webhook-changed", segment, id);
        return get(segment, id);
    }

    /// Sends nothing more until it is resumed. A message that is under way may still arrive.
    ///
    /// @throws SegmentException as [#get]
    @Transactional
    public void pause(SegmentId segment, WebhookId id) {
        if (get(segment, id).paused() == null) {
            store.pause(id);
            record("segments.webhook-paused", segment, id);
        }
    }

    /// Goes on where it stopped. One that waits for another attempt makes it now.
    ///
    /// @throws SegmentException as [#get]
    @Transactional
    public void resume(SegmentId segment, WebhookId id) {
        get(segment, id);
        store.resume(id);
        record("segments.webhook-resumed", segment, id);
    }

    /// Messages are signed with the former secret, too, for a day.
    ///
    /// @throws SegmentException as [#get]
    @Transactional
    public Issued changeSecret(SegmentId segment, WebhookId id) {
        get(segment, id);
        var secret = Signing.secret();
        store.changeSecret(id, secret, clock.instant().plus(OVERLAP));
        record("segments.webhook-secret-changed", segment, id);
        return new Issued(get(segment, id), secret);
    }

    /// What was not delivered yet is not delivered any more.
    ///
    /// @throws SegmentException as [#get]
    @Transactional
    public void delete(SegmentId segment, WebhookId id) {
        get(segment, id);
        store.delete(id);
        record("segments.webhook-deleted", segment, id);
    }

    /// Sends a message without changes and waits for what comes of it.
    ///
    /// @throws SegmentException as [#get]
    public Delivered test(SegmentId segment, WebhookId id) {
        get(segment, id);
        var known = work.find(id).orElseThrow(() -> SegmentException.unknownWebhook(id.value()));
        var message = Turns.newMessage();
        var outcome = courier.test(known, message);
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

    private void record(String action, SegmentId segment, WebhookId id) {
        audit.record(action, "segment", segment.toString(), Map.of("webhook", id.toString()));
    }
}
