package org.stammkunde.segments.web;

import static org.stammkunde.web.Texts.t;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.stammkunde.segments.Member;
import org.stammkunde.segments.Segment;
import org.stammkunde.segments.SegmentId;
import org.stammkunde.segments.Segments;
import org.stammkunde.segments.sync.Webhooks;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Page;
import org.stammkunde.web.Redirect;
import org.stammkunde.web.Requires;
import org.stammkunde.web.kit.BulkAction;
import org.stammkunde.web.kit.CsvDownload;
import org.stammkunde.web.kit.Field;
import org.stammkunde.web.kit.ListQuery;
import org.stammkunde.web.kit.ListView;

/// The list of segments, and a segment with its members.
@Controller
@RequestMapping("/segments")
@Requires(Permission.VIEW_CUSTOMERS)
class SegmentsController {

    private static final int DAYS = 90;

    private final Segments segments;
    private final Webhooks webhooks;
    private final Reasoning reasoning;

    SegmentsController(Segments segments, Webhooks webhooks, Reasoning reasoning) {
        this.segments = segments;
        this.webhooks = webhooks;
        this.reasoning = reasoning;
    }

    @GetMapping
    Page list(ListQuery query) {
        var rows = segments.list(query.value("q"), query.page());
        var columns = SegmentColumns.all(this::sentence);
        return new SegmentList(
                ListView.of("segments", t("segments.title"), query, columns, rows)
                        .filters(Field.search("q", t("segments.search")))
                        .bulk(segment -> segment.id().value(), compare())
                        .empty(empty()),
                webhooks.ending());
    }

    private static BulkAction compare() {
        return BulkAction.of(
                t("segments.compare"), "table", "/analytics/segments", Permission.VIEW_FIGURES);
    }

    @GetMapping("/{id}")
    Page show(@PathVariable long id, ListQuery query) {
        var segment = segments.get(new SegmentId(id));
        var members =
                ListView.of(
                                "members",
                                t("segments.members"),
                                query,
                                SegmentColumns.members(member -> why(segment, member)),
                                segments.members(segment, query.page()))
                        .exported()
                        .empty(
                                new ListView.Empty(
                                        t("segments.members.empty"),
                                        t("segments.members.empty.lead")));
        return new SegmentPage(
                segment,
                sentence(segment),
                members,
                segments.sizes(segment.id(), DAYS),
                segments.usedBy(segment.id()),
                webhooks.list(segment.id()));
    }

    @GetMapping(path = "/{id}", params = "format=csv")
    @Requires(Permission.EXPORT)
    CsvDownload<Member> csv(@PathVariable long id) {
        var segment = segments.get(new SegmentId(id));
        return new CsvDownload<>(
                t("segments.file"),
                SegmentColumns.members(),
                each -> segments.forEachMember(segment.id(), each));
    }

    /// @param who a customer's id, or one of their numbers or addresses
    @GetMapping("/{id}/reasons")
    Page why(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long customer,
            @RequestParam(defaultValue = "") String who) {
        return reasoning.page(segments.get(new SegmentId(id)), customer, who);
    }

    @PostMapping("/{id}/removal")
    @Requires(Permission.MANAGE_SEGMENTS)
    Redirect delete(@PathVariable long id) {
        segments.delete(new SegmentId(id));
        return Redirect.to("/segments").with("segments.deleted");
    }

    private String sentence(Segment segment) {
        return segments.sentence(segment.condition());
    }

    private static String why(Segment segment, Member member) {
        return "/segments/" + segment.id() + "/reasons?customer=" + member.customer();
    }

    private static ListView.Empty empty() {
        return new ListView.Empty(
                t("segments.empty"),
                t("segments.empty.lead"),
                t("segments.new"),
                "/segments/new",
                Permission.MANAGE_SEGMENTS);
    }
}
