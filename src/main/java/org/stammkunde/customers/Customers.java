package org.stammkunde.customers;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.stammkunde.access.Audit;
import org.stammkunde.customers.identity.Decisions;
import org.stammkunde.customers.identity.People;
import org.stammkunde.customers.identity.Resolver;
import org.stammkunde.shared.CustomerId;
import org.stammkunde.shared.Place;
import org.stammkunde.shared.Slice;
import org.stammkunde.shared.Stretch;

/// All customers.
@Service
public class Customers {

    private final Resolver resolver;
    private final Decisions decisions;
    private final People people;
    private final CustomerStore store;
    private final CustomerListStore lists;
    private final TotalsStore totals;
    private final Audit audit;
    private final Clock clock;

    Customers(
            Resolver resolver,
            Decisions decisions,
            People people,
            CustomerStore store,
            CustomerListStore lists,
            TotalsStore totals,
            Audit audit,
            Clock clock) {
        this.resolver = resolver;
        this.decisions = decisions;
        this.people = people;
        this.store = store;
        this.lists = lists;
        this.totals = totals;
        this.audit = audit;
        this.clock = clock;
    }

    /// Finds or makes the customer of each draft. What the drafts say counts as true now.
    ///
    /// @return one id per draft, in the same order
    /// @throws CustomersException when a draft names nothing but an anonymous id, or nothing at all
    @Transactional
    public List<CustomerId> resolve(List<CustomerDraft> drafts) {
        var now = clock.instant();
        var sightings = drafts.stream().map(who -> new Sighting(who, now, Cause.UNKNOWN)).toList();
        return resolver.resolve(sightings).stream()
                .map(person -> Optional.ofNullable(person.customer()))
                .map(customer -> customer.orElseThrow(CustomersException::nameless))
                .toList();
    }

    /// Finds or makes the person of each sighting. Sightings may come in any order, in whatever
    /// batches and repeatedly: who is who, and what is known of them, depends on what was said and
    /// when it was true (`docs/identity.md`). Saying the same again changes nothing.
    ///
    /// @return one person per sighting, in the same order; [Person#NOBODY] where nothing in it
    ///     identifies anybody
    @Transactional
    public List<Person> resolveSightings(List<Sighting> sightings) {
        return resolver.resolve(sightings);
    }

    /// Persons that an earlier transaction found, as they are now: somebody may have moved since.
    /// For callers of [#keepInPlace].
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Person> present(List<Person> persons) {
        return resolver.present(persons);
    }

    /// Keeps others from deciding who is who until the end of the caller's transaction, so that
    /// rows about persons can be read and written again without anybody moving meanwhile.
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock() {
        decisions.lock();
    }

    /// Keeps everything where it is until the end of the caller's transaction, as [#lock] does, but
    /// lets others find and make persons meanwhile: only those who would have to move something
    /// wait. They hold [#lock] and rows of customers, so later in its transaction the caller must
    /// neither call [#lock] or [#report] nor resolve persons.
    @Transactional(propagation = Propagation.MANDATORY)
    public void keepInPlace() {
        decisions.keepInPlace();
    }

    /// Somebody decided that two customers are one, even where both have a number of one system.
    /// Events, orders and consent of both stay.
    ///
    /// @param by the viewer
    /// @return by which it can be undone
    /// @throws CustomersException when there is no such customer, or both are the same
    @Transactional
    public long merge(CustomerId kept, CustomerId other, String by) {
        decisions.lock();
        var one = present(kept);
        var two = present(other);
        if (one.equals(two)) {
            throw CustomersException.sameCustomer();
        }
        long merge = decisions.merge(one.value(), two.value(), by);
        record("customers.merged", one, Map.of("other", two.toString()));
        return merge;
    }

    /// Somebody decided that two customers that became one are two. Both come back as they were,
    /// with what came for them since, and nothing said makes them one again.
    ///
    /// @param customer one whom the merge concerns
    /// @throws CustomersException when there is no such merge, or it was undone before
    @Transactional
    public void undo(CustomerId customer, long merge, String by) {
        decisions.lock();
        if (people.merges(present(customer)).stream().noneMatch(each -> each.id() == merge)) {
            throw CustomersException.noMerge();
        }
        var both = decisions.undo(merge, by).orElseThrow(CustomersException::noMerge);
        record(
                "customers.merge-undone",
                new CustomerId(both.getFirst()),
                Map.of("other", both.getLast().toString()));
    }

    private void record(String action, CustomerId customer, Map<String, String> details) {
        audit.record(action, "customer", customer.toString(), details);
    }

    /// The merges that concern a customer, undone ones too, the newest first.
    public List<Merge> merges(CustomerId customer) {
        return people.merges(customer);
    }

    /// What was said to be the same person and is not, the oldest first.
    public List<RefusedMerge> refusedMerges(CustomerId customer) {
        return people.refusedMerges(customer);
    }

    /// The names under which a customer is known, the strongest first.
    public List<Identity> identities(CustomerId customer) {
        return people.identities(customer);
    }

    /// Everything that was said about a customer, by field, the newest first.
    public List<Statement> statements(CustomerId customer) {
        return people.statements(customer);
    }

    /// The customers meant by an id of any source, an e-mail address or a phone number.
    public List<CustomerId> find(String text) {
        return people.find(text);
    }

    /// Whom texts name, each an e-mail address or a customer number of any system; several where
    /// systems gave the same number to different customers. Nobody for what names no customer.
    public List<Recognised> recognise(Collection<String> texts) {
        return texts.isEmpty() ? List.of() : people.recognise(texts);
    }

    /// The customer of an id, or into whom it was merged.
    ///
    /// @throws CustomersException when there is no such customer
    public CustomerId present(CustomerId id) {
        return people.present(id).orElseThrow(() -> CustomersException.notFound(id));
    }

    /// Takes note of what these customers ordered so far.
    @Transactional
    public void report(List<CustomerTotals> reported) {
        totals.update(reported);
    }

    /// The customer of an id, or into whom it was merged.
    ///
    /// @throws CustomersException when there is no such customer
    public Customer get(CustomerId id) {
        return store.find(id)
                .or(() -> people.present(id).flatMap(store::find))
                .orElseThrow(() -> CustomersException.notFound(id));
    }

    /// One page of the customers asked for; lists of more than [Slice#COUNTED] rows are neither
    /// counted nor paged through to the end.
    public Slice<Customer> list(CustomerQuery query) {
        return lists.list(query);
    }

    /// The customers asked for that come after a place, as far as the page's size: for programs
    /// that read whole lists.
    ///
    /// @param after null = from the beginning
    public Stretch<Customer> after(CustomerQuery query, @Nullable Place after) {
        return store.after(query, after);
    }

    /// The exact number of the customers asked for.
    public long count(CustomerQuery query) {
        return store.count(query);
    }

    /// Hands over all customers asked for, however many.
    @Transactional(readOnly = true)
    public void forEach(CustomerQuery query, Consumer<Customer> each) {
        store.forEach(query, each);
    }

    /// The names under which sources know the customer, the strongest first, at most a hundred.
    public List<Identifier> identifiers(CustomerId id) {
        return store.identifiers(id);
    }

    /// The numbers that systems gave to each of these customers, at most a hundred each; those left
    /// out that have none.
    public Map<CustomerId, List<Identifier>> numbers(Collection<CustomerId> ids) {
        return ids.isEmpty() ? Map.of() : store.numbers(ids);
    }

    /// Into whom a customer was merged, if there was such a customer.
    public Optional<CustomerId> survivor(CustomerId id) {
        return people.present(id);
    }

    /// What to call each of the given customers, those merged away included.
    public Map<CustomerId, String> labels(Collection<CustomerId> ids) {
        return ids.isEmpty() ? Map.of() : store.labels(ids);
    }

    /// The countries that occur in profiles, ISO codes and other texts; no more than a few hundred.
    public List<String> countries() {
        return store.countries();
    }

    /// Ids of all identifiers of a customer: what belongs to a person keeps the one it came under.
    public List<Long> identifierIds(CustomerId id) {
        return store.identifierIds(id);
    }

    /// The strongest identifier of each of these customers, those left out that there are not: what
    /// is kept about a person who was chosen, not named, keeps it.
    public Map<CustomerId, Long> strongestIdentifiers(Collection<CustomerId> ids) {
        return ids.isEmpty() ? Map.of() : store.strongestIdentifiers(ids);
    }
}
