package org.stammkunde.segments.lists;

import static org.stammkunde.segments.spi.Parameters.camelCase;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.stammkunde.segments.SegmentId;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Requires;
import org.stammkunde.web.kit.ApiList;
import org.stammkunde.web.kit.ApiQuery;

/// Lists of customers, for programs.
@RestController
@RequestMapping("/api/v1/lists")
@Requires(Permission.VIEW_CUSTOMERS)
@Tag(name = "Lists")
class ListsApi {

    private final Lists lists;
    private final Fillings fillings;

    ListsApi(Lists lists, Fillings fillings) {
        this.lists = lists;
        this.fillings = fillings;
    }

    record WantedList(String name, @Nullable String description) {
        WantedList {
            Objects.requireNonNull(name, "name");
        }

        ListDraft draft() {
            return new ListDraft(name, description == null ? "" : description);
        }
    }

    /// @param size how many customers are on it, counted up to 10,000
    /// @param more whether there are more of them
    record ListItem(
            long id,
            String name,
            String description,
            long size,
            boolean more,
            Instant createdAt,
            Instant changedAt) {
        static ListItem of(CustomerList list) {
            return new ListItem(
                    list.id().value(),
                    list.name(),
                    list.description(),
                    list.size(),
                    list.more(),
                    list.createdAt(),
                    list.changedAt());
        }
    }

    /// @param segment whose present members are to be put on the list
    record SegmentToCopy(Long segment) {
        SegmentToCopy {
            Objects.requireNonNull(segment, "segment");
        }
    }

    /// @param segment whose members they are, null = the lines of a file name them
    /// @param state `queued`, `running`, `completed`, `failed` or `cancelled`
    /// @param total lines, or members when it began
    /// @param added who were not on the list before
    /// @param present who were on it already
    /// @param unknown lines that name no customer, or several
    record FillingItem(
            long id,
            long list,
            @Nullable Long segment,
            String state,
            long total,
            long done,
            long added,
            long present,
            long unknown,
            Instant createdAt) {
        static FillingItem of(Filling filling) {
            var segment = filling.segment();
            return new FillingItem(
                    filling.id().value(),
                    filling.list().value(),
                    segment == null ? null : segment.value(),
                    camelCase(filling.job().state()),
                    filling.total(),
                    filling.done(),
                    filling.added(),
                    filling.present(),
                    filling.unknown(),
                    filling.madeAt());
        }
    }

    @GetMapping
    @Operation(summary = "All lists by name")
    ApiList<ListItem> list(ApiQuery query) {
        return ApiList.of(lists.all().stream().map(ListItem::of).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.MANAGE_SEGMENTS)
    @Operation(summary = "Create an empty list")
    ListItem create(@RequestBody WantedList wanted) {
        return ListItem.of(lists.create(wanted.draft()));
    }

    @GetMapping("/{id}")
    ListItem show(@PathVariable long id) {
        return ListItem.of(lists.get(new ListId(id)));
    }

    @PutMapping("/{id}")
    @Requires(Permission.MANAGE_SEGMENTS)
    @Operation(summary = "Change name and description; who is on it stays")
    ListItem change(@PathVariable long id, @RequestBody WantedList wanted) {
        return ListItem.of(lists.change(new ListId(id), wanted.draft()));
    }

    /// Refused with 409 while segments ask about it.
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.MANAGE_SEGMENTS)
    void delete(@PathVariable long id) {
        lists.delete(new ListId(id));
    }

    /// It goes on in the background; the answer says under which number.
    @PostMapping("/{id}/fillings")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Requires(Permission.MANAGE_SEGMENTS)
    @Operation(summary = "Put the present members of a segment on the list")
    FillingItem copy(@PathVariable long id, @RequestBody SegmentToCopy copied) {
        var list = new ListId(id);
        var filling = fillings.copy(list, new SegmentId(copied.segment()));
        return FillingItem.of(fillings.get(list, filling));
    }

    @GetMapping("/{id}/fillings/{filling}")
    @Operation(summary = "How far it is, and what came of it")
    FillingItem filling(@PathVariable long id, @PathVariable long filling) {
        return FillingItem.of(fillings.get(new ListId(id), new FillingId(filling)));
    }
}
