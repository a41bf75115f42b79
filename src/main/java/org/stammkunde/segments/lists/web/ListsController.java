package org.stammkunde.segments.lists.web;

import static org.stammkunde.web.Texts.t;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.stammkunde.segments.SegmentException;
import org.stammkunde.segments.SegmentId;
import org.stammkunde.segments.Segments;
import org.stammkunde.segments.lists.Fillings;
import org.stammkunde.segments.lists.ListDraft;
import org.stammkunde.segments.lists.ListId;
import org.stammkunde.segments.lists.ListMember;
import org.stammkunde.segments.lists.Lists;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Page;
import org.stammkunde.web.Redirect;
import org.stammkunde.web.Requires;
import org.stammkunde.web.kit.CsvDownload;
import org.stammkunde.web.kit.Field;
import org.stammkunde.web.kit.FieldErrors;
import org.stammkunde.web.kit.ListQuery;
import org.stammkunde.web.kit.ListView;

/// All lists, and a list with who is on it.
@Controller
@RequestMapping("/lists")
@Requires(Permission.VIEW_CUSTOMERS)
class ListsController {

    private static final int LATEST = 3;

    private final Lists lists;
    private final Fillings fillings;
    private final Segments segments;

    ListsController(Lists lists, Fillings fillings, Segments segments) {
        this.lists = lists;
        this.fillings = fillings;
        this.segments = segments;
    }

    @GetMapping
    Page list(ListQuery query) {
        var rows = lists.list(query.value("q"), query.page());
        return new ListIndex(
                ListView.of("lists", t("segments.lists.title"), query, ListColumns.all(), rows)
                        .filters(Field.search("q", t("segments.search")))
                        .empty(ListColumns.none()));
    }

    @GetMapping("/{id}")
    Page show(@PathVariable long id, ListQuery query) {
        var list = lists.get(new ListId(id));
        var members =
                ListView.of(
                                "members",
                                t("segments.lists.members"),
                                query,
                                ListColumns.members(),
                                lists.members(list, query.page()))
                        .exported()
                        .bulk(row -> row.member().customer(), MembersController.removal(list.id()))
                        .empty(ListColumns.nobody(list.id()));
        return new ListPage(
                list, members, fillings.newest(list.id(), LATEST), lists.usedBy(list.id()));
    }

    @GetMapping(path = "/{id}", params = "format=csv")
    @Requires(Permission.EXPORT)
    CsvDownload<ListMember> csv(@PathVariable long id) {
        var list = lists.get(new ListId(id)).id();
        return new CsvDownload<>(
                t("segments.lists.file"),
                ListColumns.members(),
                each -> lists.forEachMember(list, each));
    }

    /// @param segment whose members the list is to begin with, null = with nobody
    @GetMapping("/new")
    @Requires(Permission.MANAGE_SEGMENTS)
    Page ask(@RequestParam(required = false) @Nullable Long segment) {
        var id = segment == null ? null : new SegmentId(segment);
        var name = id == null ? "" : ListColumns.copyOf(segments.get(id).name());
        return new ListForm(null, id, name, "", FieldErrors.none());
    }

    @PostMapping
    @Requires(Permission.MANAGE_SEGMENTS)
    Object create(
            @RequestParam(required = false) @Nullable Long segment,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String description) {
        var id = segment == null ? null : new SegmentId(segment);
        var form = new ListForm(null, id, name, description, FieldErrors.none());
        return saved(form, draft -> created(draft, id));
    }

    @GetMapping("/{id}/edit")
    @Requires(Permission.MANAGE_SEGMENTS)
    Page edit(@PathVariable long id) {
        var list = lists.get(new ListId(id));
        return new ListForm(list.id(), null, list.name(), list.description(), FieldErrors.none());
    }

    @PostMapping("/{id}")
    @Requires(Permission.MANAGE_SEGMENTS)
    Object change(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String description) {
        var list = new ListId(id);
        var form = new ListForm(list, null, name, description, FieldErrors.none());
        return saved(form, draft -> "/lists/" + lists.change(list, draft).id());
    }

    @PostMapping("/{id}/removal")
    @Requires(Permission.MANAGE_SEGMENTS)
    Redirect delete(@PathVariable long id) {
        lists.delete(new ListId(id));
        return Redirect.to("/lists").with("segments.lists.deleted");
    }

    private String created(ListDraft draft, @Nullable SegmentId segment) {
        if (segment == null) {
            return "/lists/" + lists.create(draft).id();
        }
        var filling = fillings.create(draft, segment);
        return "/lists/" + filling.list() + "/fillings/" + filling.id();
    }

    /// @param save where to go afterwards
    private static Object saved(ListForm form, Function<ListDraft, String> save) {
        try {
            var draft = new ListDraft(form.name(), form.description());
            return Redirect.to(save.apply(draft)).with("segments.lists.saved");
        } catch (SegmentException e) {
            return form.refused(e);
        }
    }
}
