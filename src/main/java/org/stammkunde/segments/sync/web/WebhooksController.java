package org.stammkunde.segments.sync.web;

import static org.stammkunde.web.Texts.t;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.stammkunde.outbound.OutboundException;
import org.stammkunde.segments.SegmentException;
import org.stammkunde.segments.SegmentId;
import org.stammkunde.segments.Segments;
import org.stammkunde.segments.sync.Delivered;
import org.stammkunde.segments.sync.Sends;
import org.stammkunde.segments.sync.WebhookChange;
import org.stammkunde.segments.sync.WebhookId;
import org.stammkunde.segments.sync.Webhooks;
import org.stammkunde.segments.sync.Webhooks.Issued;
import org.stammkunde.shared.Permission;
import org.stammkunde.shared.ProblemException.Category;
import org.stammkunde.shared.Slice;
import org.stammkunde.web.Page;
import org.stammkunde.web.Redirect;
import org.stammkunde.web.Requires;
import org.stammkunde.web.kit.FieldErrors;
import org.stammkunde.web.kit.ListQuery;
import org.stammkunde.web.kit.ListView;

/// The webhooks of a segment.
@Controller
@RequestMapping("/segments/{id}/webhooks")
@Requires(Permission.MANAGE_SEGMENTS)
class WebhooksController {

    private final Segments segments;
    private final Webhooks webhooks;

    WebhooksController(Segments segments, Webhooks webhooks) {
        this.segments = segments;
        this.webhooks = webhooks;
    }

    @GetMapping
    Page list(@PathVariable long id, ListQuery query) {
        var segment = webhooks.origin(new SegmentId(id));
        var rows =
                webhooks.list(segment.id()).stream()
                        .map(each -> new WebhookRow(each, webhooks.waiting(each.id())))
                        .toList();
        var list =
                ListView.of(
                                "webhooks",
                                t("segments.webhooks.title"),
                                query,
                                WebhookColumns.all(),
                                new Slice<>(rows, rows.size()))
                        .empty(WebhookColumns.none(segment.id()));
        return new WebhookList(segment, list);
    }

    @GetMapping("/new")
    Page ask(@PathVariable long id) {
        return WebhookForm.blank(segments.get(new SegmentId(id)).id());
    }

    @PostMapping
    Object create(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String url,
            @RequestParam(defaultValue = "BOTH") Sends sends,
            @RequestParam(defaultValue = "false") boolean edits,
            @RequestParam(defaultValue = "false") boolean initial,
            @RequestParam(required = false) @Nullable UUID once) {
        var segment = new SegmentId(id);
        var none = FieldErrors.none();
        var form = new WebhookForm(segment, null, url, sends, edits, initial, once, none);
        try {
            return told(webhooks.create(segment, form.draft(), once));
        } catch (SegmentException | OutboundException e) {
            return form.refused(e);
        }
    }

    @GetMapping("/{webhook}")
    Page show(@PathVariable long id, @PathVariable long webhook, ListQuery query) {
        return page(new SegmentId(id), new WebhookId(webhook), null, query);
    }

    /// A message without changes; the page shows what came of it.
    @PostMapping("/{webhook}/tests")
    Object test(@PathVariable long id, @PathVariable long webhook) {
        var segment = new SegmentId(id);
        var number = new WebhookId(webhook);
        var query = new ListQuery("/segments/" + id + "/webhooks/" + webhook, Map.of());
        try {
            return page(segment, number, webhooks.test(segment, number), query);
        } catch (SegmentException e) {
            if (e.category() != Category.CONFLICT) {
                throw e;
            }
            return back(id, webhook).with("error." + e.code());
        }
    }

    @GetMapping("/{webhook}/edit")
    Page edit(@PathVariable long id, @PathVariable long webhook) {
        var present = webhooks.get(new SegmentId(id), new WebhookId(webhook));
        return new WebhookForm(
                present.segment(),
                present.id(),
                present.url(),
                present.sends(),
                present.edits(),
                false,
                null,
                FieldErrors.none());
    }

    @PostMapping("/{webhook}")
    Object change(
            @PathVariable long id,
            @PathVariable long webhook,
            @RequestParam(defaultValue = "") String url,
            @RequestParam(defaultValue = "BOTH") Sends sends,
            @RequestParam(defaultValue = "false") boolean edits) {
        var segment = new SegmentId(id);
        var number = new WebhookId(webhook);
        try {
            webhooks.change(segment, number, new WebhookChange(url, sends, edits, null));
            return back(id, webhook).with("segments.webhooks.saved");
        } catch (SegmentException | OutboundException e) {
            var none = FieldErrors.none();
            return new WebhookForm(segment, number, url, sends, edits, false, null, none)
                    .refused(e);
        }
    }

    @PostMapping("/{webhook}/pause")
    Redirect pause(@PathVariable long id, @PathVariable long webhook) {
        webhooks.pause(new SegmentId(id), new WebhookId(webhook));
        return back(id, webhook).with("segments.webhooks.paused");
    }

    @PostMapping("/{webhook}/resumption")
    Redirect resume(@PathVariable long id, @PathVariable long webhook) {
        webhooks.resume(new SegmentId(id), new WebhookId(webhook));
        return back(id, webhook).with("segments.webhooks.resumed");
    }

    /// @param present how many secrets it had when the page was made
    @PostMapping("/{webhook}/secret")
    Object changeSecret(
            @PathVariable long id, @PathVariable long webhook, @RequestParam int present) {
        return told(webhooks.changeSecret(new SegmentId(id), new WebhookId(webhook), present));
    }

    /// A form that is sent again, as by reloading the page, tells no secret and makes none.
    private static Object told(Issued issued) {
        var webhook = issued.webhook();
        return issued.secret() == null
                ? back(webhook.segment().value(), webhook.id().value())
                        .with("segments.webhooks.secret.told")
                : new WebhookSecret(issued);
    }

    @PostMapping("/{webhook}/removal")
    Redirect delete(@PathVariable long id, @PathVariable long webhook) {
        webhooks.delete(new SegmentId(id), new WebhookId(webhook));
        boolean isThere = webhooks.isThere(new SegmentId(id));
        var next = isThere ? "/segments/" + id + "/webhooks" : "/segments";
        return Redirect.to(next).with("segments.webhooks.deleted");
    }

    private Page page(SegmentId id, WebhookId number, @Nullable Delivered tested, ListQuery query) {
        var webhook = webhooks.get(id, number);
        var deliveries =
                ListView.of(
                                "deliveries",
                                t("segments.webhooks.deliveries"),
                                query,
                                WebhookColumns.deliveries(),
                                webhooks.deliveries(number, query.page()))
                        .empty(WebhookColumns.nothingSent());
        return new WebhookPage(
                webhooks.origin(id), webhook, webhooks.waiting(number), tested, deliveries);
    }

    private static Redirect back(long id, long webhook) {
        return Redirect.to("/segments/" + id + "/webhooks/" + webhook);
    }
}
