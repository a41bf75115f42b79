package org.stammkunde.segments.lists;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stammkunde.customers.Customers;
import org.stammkunde.customers.CustomersException;
import org.stammkunde.customers.Recognised;
import org.stammkunde.segments.SegmentException;
import org.stammkunde.segments.lists.EntryStore.Wanted;
import org.stammkunde.segments.lists.UnknownLine.Trouble;
import org.stammkunde.shared.CustomerId;

/// Finds out which customers files and programs mean.
@Component
class Naming {

    private final Customers customers;

    Naming(Customers customers) {
        this.customers = customers;
    }

    /// A customer as a program names them: by exactly one of these.
    record Who(@Nullable String email, @Nullable String externalId, @Nullable Long customer) {

        boolean isClear() {
            return Stream.of(email == null, externalId == null, customer == null)
                            .filter(missing -> !missing)
                            .count()
                    == 1;
        }

        @Nullable String text() {
            return email == null ? externalId : email;
        }
    }

    /// Who was meant.
    ///
    /// @param troubles why nobody was found, by place in what was asked
    record Meant(List<Wanted> wanted, Map<Integer, Trouble> troubles) {}

    /// @param texts each an e-mail address or a customer number of any system
    Meant texts(List<String> texts) {
        var known = known(texts);
        return meant(texts.stream().map(text -> known.getOrDefault(text, List.of())).toList());
    }

    /// @param place of these in what was sent, as a JSON pointer
    /// @throws SegmentException when one of them is named by nothing, or by several properties
    Meant people(List<Who> people, String place) {
        for (int i = 0; i < people.size(); i++) {
            if (!people.get(i).isClear()) {
                throw SegmentException.whoIsThat(place + "/" + i);
            }
        }
        var known = known(people.stream().map(Who::text).filter(Objects::nonNull).toList());
        return meant(people.stream().map(who -> found(who, known)).toList());
    }

    private List<Recognised> found(Who who, Map<String, List<Recognised>> known) {
        var number = who.customer();
        return number == null
                ? known.getOrDefault(Objects.requireNonNull(who.text()), List.of())
                : numbered(new CustomerId(number));
    }

    private List<Recognised> numbered(CustomerId id) {
        try {
            var present = customers.present(id);
            return customers.strongestIdentifiers(List.of(present)).values().stream()
                    .map(identifier -> new Recognised("", identifier, present))
                    .toList();
        } catch (CustomersException _) {
            return List.of();
        }
    }

    private Map<String, List<Recognised>> known(Collection<String> texts) {
        return customers.recognise(new HashSet<>(texts)).stream()
                .collect(Collectors.groupingBy(Recognised::text));
    }

    private static Meant meant(List<List<Recognised>> found) {
        var meant = new Meant(new ArrayList<>(), new HashMap<>());
        for (int i = 0; i < found.size(); i++) {
            var named = found.get(i);
            if (named.stream().map(Recognised::customer).distinct().count() == 1) {
                var first = named.getFirst();
                meant.wanted().add(new Wanted(first.identifier(), first.customer()));
            } else {
                meant.troubles().put(i, named.isEmpty() ? Trouble.UNKNOWN : Trouble.AMBIGUOUS);
            }
        }
        return meant;
    }
}
