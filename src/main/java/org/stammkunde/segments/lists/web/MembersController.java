package org.stammkunde.segments.lists.web;

import static org.stammkunde.web.Texts.t;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.stammkunde.customers.Customer;
import org.stammkunde.customers.CustomerQuery;
import org.stammkunde.customers.Customers;
import org.stammkunde.segments.lists.ListId;
import org.stammkunde.segments.lists.Lists;
import org.stammkunde.shared.CustomerId;
import org.stammkunde.shared.PageRequest;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Page;
import org.stammkunde.web.Redirect;
import org.stammkunde.web.Requires;
import org.stammkunde.web.kit.BulkAction;
import org.stammkunde.web.kit.BulkChange;
import org.stammkunde.web.kit.BulkForm;
import org.stammkunde.web.kit.Chosen;
import org.stammkunde.web.kit.FieldErrors;
import org.stammkunde.web.kit.ListQuery;

/// Puts customers on a list one by one, and takes them off it.
@Controller
@RequestMapping("/lists/{id}")
@Requires(Permission.MANAGE_SEGMENTS)
class MembersController {

    private static final PageRequest FIRST = new PageRequest(0, AdditionsPage.MOST, null, true);

    private final Lists lists;
    private final Customers customers;

    MembersController(Lists lists, Customers customers) {
        this.lists = lists;
        this.customers = customers;
    }

    /// @param q beginnings of words, or a whole number or address
    @GetMapping("/additions")
    Page find(@PathVariable long id, @RequestParam(defaultValue = "") String q) {
        var list = lists.get(new ListId(id));
        var found = q.isBlank() ? List.<Customer>of() : found(q);
        var numbers = found.stream().map(each -> each.id().value()).toList();
        return new AdditionsPage(list, q, found, new HashSet<>(lists.present(list.id(), numbers)));
    }

    /// Those with exactly this number or address come first.
    private List<Customer> found(String text) {
        var exact = customers.find(text).stream().map(CustomerId::value).toList();
        var found = new LinkedHashMap<CustomerId, Customer>();
        customers
                .list(CustomerQuery.only(exact, FIRST))
                .items()
                .forEach(each -> found.put(each.id(), each));
        customers
                .list(new CustomerQuery(text, null, null, null, null, FIRST))
                .items()
                .forEach(each -> found.put(each.id(), each));
        return found.values().stream().limit(AdditionsPage.MOST).toList();
    }

    @PostMapping("/additions")
    Redirect add(
            @PathVariable long id,
            @RequestParam(defaultValue = "") List<Long> customer,
            @RequestParam(defaultValue = "") String q) {
        var chosen = customer.stream().map(each -> customers.present(new CustomerId(each)));
        var added = lists.add(new ListId(id), chosen.toList());
        var back = new ListQuery("/lists/" + id + "/additions", Map.of());
        return Redirect.to(back.with("q", q)).with("segments.lists.added", "count", added.added());
    }

    static BulkAction removal(ListId list) {
        return BulkAction.of(
                t("segments.lists.remove"),
                "trash",
                change(list.value()).path() + "/new",
                Permission.MANAGE_SEGMENTS);
    }

    private static BulkChange change(long id) {
        var list = "/lists/" + id;
        return BulkChange.of(list, list + "/removals", "segments.lists.removal.")
                .atMost(Lists.MOST);
    }

    @GetMapping("/removals/new")
    BulkForm ask(@PathVariable long id, ListQuery query) {
        return ask(id, chosen(id, query), FieldErrors.none());
    }

    @PostMapping("/removals")
    Object remove(@PathVariable long id, ListQuery query) {
        var chosen = chosen(id, query);
        return change(id)
                .make(chosen, () -> removed(id, chosen), errors -> ask(id, chosen, errors));
    }

    @PostMapping("/removals/{removal}/undo")
    Redirect undo(@PathVariable long id, @PathVariable long removal) {
        var at = Instant.EPOCH.plus(removal, ChronoUnit.MICROS);
        return change(id).undone(lists.restore(new ListId(id), at));
    }

    private static Chosen chosen(long id, ListQuery query) {
        return Chosen.of(query, "/lists/" + id, List.of());
    }

    private BulkForm ask(long id, Chosen chosen, FieldErrors errors) {
        var list = new ListId(id);
        long rows = chosen.all() ? lists.count(list) : chosen.ids().size();
        return change(id).form(chosen, rows, List.of(), errors);
    }

    private BulkChange.Done removed(long id, Chosen chosen) {
        var list = new ListId(id);
        var removed =
                chosen.all()
                        ? lists.removeAll(list)
                        : lists.remove(list, chosen.ids().stream().map(CustomerId::new).toList());
        long at = ChronoUnit.MICROS.between(Instant.EPOCH, removed.at());
        return new BulkChange.Done(at, removed.removed());
    }
}
