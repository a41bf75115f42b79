package org.stammkunde.customers.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.stammkunde.customers.Customers;
import org.stammkunde.customers.Identifier;
import org.stammkunde.customers.Merge;
import org.stammkunde.customers.RefusedMerge;
import org.stammkunde.shared.CustomerId;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Requires;
import org.stammkunde.web.Viewer;
import org.stammkunde.web.spi.ViewerSource;

/// Which customers became one and which did not, for programs.
@RestController
@RequestMapping("/api/v1/customers/{id}/merges")
@Requires(Permission.EDIT_CUSTOMERS)
class MergesApi {

    private final Customers customers;
    private final ViewerSource viewers;

    MergesApi(Customers customers, ViewerSource viewers) {
        this.customers = customers;
        this.viewers = viewers;
    }

    @GetMapping
    @Requires(Permission.VIEW_CUSTOMERS)
    History history(@PathVariable long id) {
        var customer = customers.present(new CustomerId(id));
        return new History(
                customer.value(),
                customers.merges(customer).stream().map(MergeItem::of).toList(),
                customers.refusedMerges(customer).stream().map(RefusedItem::of).toList());
    }

    /// The customer of the address stays, the other becomes part of it.
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    MergeItem merge(@PathVariable long id, @RequestBody Wanted wanted) {
        var kept = customers.present(new CustomerId(id));
        long merge = customers.merge(kept, new CustomerId(wanted.other()), viewer());
        return customers.merges(kept).stream()
                .filter(each -> each.id() == merge)
                .map(MergeItem::of)
                .findFirst()
                .orElseThrow();
    }

    @DeleteMapping("/{merge}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void undo(@PathVariable long id, @PathVariable long merge) {
        customers.undo(new CustomerId(id), merge, viewer());
    }

    private String viewer() {
        return viewers.viewer().map(Viewer::id).orElseThrow();
    }

    /// @param other id of the customer who is the same person
    record Wanted(Long other) {
        Wanted {
            Objects.requireNonNull(other, "other");
        }
    }

    /// @param customer whom the history is about: of an id that was merged, who it is now
    /// @param items merges, the newest first
    /// @param refused what was said to be the same person and is not
    record History(long customer, List<MergeItem> items, List<RefusedItem> refused) {}

    /// @param by viewer who decided it, null = it follows from what was said
    /// @param identifiers what was named together, so that two became one
    /// @param cause message that named them: `import:<id>` or `event:<source>/<message>`
    /// @param partedAt when later statements showed that they are two
    record MergeItem(
            long id,
            long kept,
            long other,
            Instant mergedAt,
            @Nullable String by,
            @Nullable List<Identifier> identifiers,
            @Nullable String cause,
            @Nullable Instant undoneAt,
            @Nullable String undoneBy,
            @Nullable Instant partedAt) {

        static MergeItem of(Merge merge) {
            var evidence = merge.evidence();
            return new MergeItem(
                    merge.id(),
                    merge.kept().value(),
                    merge.other().value(),
                    merge.at(),
                    merge.by(),
                    evidence == null ? null : List.of(evidence.one(), evidence.other()),
                    evidence == null ? null : evidence.cause().text(),
                    merge.undoneAt(),
                    merge.undoneBy(),
                    merge.partedAt());
        }
    }

    /// @param other null = a visitor
    /// @param identifiers what was named together
    /// @param reason `numbers`: both have a number of `system`; `separated`: somebody undid a
    ///     merge; `crowded`: one of them was named with too many others
    record RefusedItem(
            @Nullable Long other,
            List<Identifier> identifiers,
            String reason,
            @Nullable String system,
            Instant since,
            String cause) {

        static RefusedItem of(RefusedMerge refused) {
            return new RefusedItem(
                    number(refused.other()),
                    List.of(refused.own(), refused.others()),
                    refused.reason().name().toLowerCase(Locale.ROOT),
                    refused.system(),
                    refused.since(),
                    refused.cause().text());
        }

        private static @Nullable Long number(@Nullable CustomerId customer) {
            return customer == null ? null : customer.value();
        }
    }
}
