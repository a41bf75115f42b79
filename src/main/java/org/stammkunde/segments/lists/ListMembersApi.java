package org.stammkunde.segments.lists;

import static org.stammkunde.segments.spi.Parameters.camelCase;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.stammkunde.segments.SegmentException;
import org.stammkunde.segments.lists.Naming.Meant;
import org.stammkunde.segments.lists.Naming.Who;
import org.stammkunde.segments.lists.UnknownLine.Trouble;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Requires;
import org.stammkunde.web.kit.ApiList;
import org.stammkunde.web.kit.ApiQuery;

/// Who is on a list, for programs.
@RestController
@RequestMapping("/api/v1/lists/{id}/members")
@Requires(Permission.VIEW_CUSTOMERS)
@Tag(name = "Lists")
class ListMembersApi {

    private static final int MOST = 1_000;
    private static final String ADD = "/add";
    private static final String REMOVE = "/remove";

    private final Lists lists;
    private final Naming naming;

    ListMembersApi(Lists lists, Naming naming) {
        this.lists = lists;
        this.naming = naming;
    }

    /// @param how `manual` = chosen or named one by one, `import` = by a file, `snapshot` = with
    ///     the members of a segment
    /// @param since when the customer was put on the list
    record ListedItem(
            long id,
            @Nullable String externalId,
            @Nullable String email,
            @Nullable String name,
            @Nullable String country,
            String how,
            Instant since) {
        static ListedItem of(ListMember listed) {
            var member = listed.member();
            return new ListedItem(
                    member.customer().value(),
                    member.externalId(),
                    member.email(),
                    member.name(),
                    member.country(),
                    camelCase(listed.how()),
                    member.since());
        }
    }

    /// @param add at most 1,000 customers, each by exactly one of `email`, `externalId` (of any
    ///     system) and `customer`
    /// @param remove as many, named likewise
    record MembersChange(@Nullable List<Who> add, @Nullable List<Who> remove) {
        MembersChange {
            add = add == null ? List.of() : List.copyOf(add);
            remove = remove == null ? List.of() : List.copyOf(remove);
        }
    }

    /// @param added who were not on the list before
    /// @param present who were to be added and were on it already
    /// @param removed who were on the list before
    /// @param unknown places, such as `/add/3`, of those that name no customer
    /// @param ambiguous places of those whose number systems gave to different customers
    record MembersOutcome(
            int added, int present, int removed, List<String> unknown, List<String> ambiguous) {}

    @GetMapping
    @Operation(summary = "Who is on it, those who were put there last first")
    ApiList<ListedItem> members(@PathVariable long id, ApiQuery query) {
        var list = lists.get(new ListId(id)).id();
        return ApiList.of(
                query,
                after -> lists.members(list, query.page().size(), after),
                () -> lists.count(list),
                ListedItem::of);
    }

    /// Everything that can be done is; who is unknown keeps no one else off the list.
    @PostMapping
    @Requires(Permission.MANAGE_SEGMENTS)
    @Operation(summary = "Put customers on a list, and take customers off it")
    MembersOutcome change(@PathVariable long id, @RequestBody MembersChange changed) {
        var list = new ListId(id);
        var add = meant(changed.add(), ADD);
        var remove = meant(changed.remove(), REMOVE);
        var change = lists.change(list, add.wanted(), remove.wanted());
        return new MembersOutcome(
                change.added().added(),
                change.added().present(),
                change.removed().removed(),
                places(add, remove, Trouble.UNKNOWN),
                places(add, remove, Trouble.AMBIGUOUS));
    }

    private Meant meant(@Nullable List<Who> people, String place) {
        var asked = people == null ? List.<Who>of() : people;
        if (asked.size() > MOST) {
            throw SegmentException.tooMany(place, MOST);
        }
        return naming.people(asked, place);
    }

    private static List<String> places(Meant add, Meant remove, Trouble trouble) {
        return Stream.concat(places(add, ADD, trouble), places(remove, REMOVE, trouble)).toList();
    }

    private static Stream<String> places(Meant meant, String list, Trouble trouble) {
        return meant.troubles().entrySet().stream()
                .filter(each -> each.getValue() == trouble)
                .map(each -> list + "/" + each.getKey());
    }
}
