package org.stammkunde.warehouse;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.stammkunde.warehouse.spi.FactTable;
import org.stammkunde.warehouse.spi.Mart;

/// What the analytics copy consists of: the facts and the marts, in the order in which they are
/// filled. A copy of another layout is rebuilt.
record Layout(List<FactTable> facts, List<Mart> marts) {

    /// To be raised when the meaning of the copy changes in a way that its tables do not show.
    private static final int FORMAT = 2;

    Layout {
        facts = List.copyOf(facts);
        marts = List.copyOf(marts);
    }

    /// The first fact of each entity. It has a row for every entity there is, so its changes are
    /// those of all facts of the entity.
    List<FactTable> leaders() {
        return facts.stream().filter(fact -> fact.equals(leader(fact))).toList();
    }

    FactTable leader(FactTable fact) {
        return facts.stream()
                .filter(other -> other.entity().equals(fact.entity()))
                .findFirst()
                .orElseThrow();
    }

    /// Whether entities of this leader may be as long as somebody likes.
    boolean isWide(FactTable leader) {
        return facts.stream()
                .anyMatch(fact -> fact.entity().equals(leader.entity()) && fact.isWide());
    }

    Set<String> names() {
        return names(Set.copyOf(facts));
    }

    /// Those whose changes are the changes of these facts.
    Set<FactTable> leaders(Collection<String> names) {
        return facts.stream()
                .filter(fact -> names.contains(fact.name()))
                .map(this::leader)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The facts of these leaders' entities.
    Set<String> names(Set<FactTable> leaders) {
        return facts.stream()
                .filter(fact -> leaders.contains(leader(fact)))
                .map(FactTable::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    String hash() {
        try {
            var text = FORMAT + facts.toString() + marts;
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String create(FactTable fact) {
        return fact.columns().stream()
                .map(column -> column.name() + " " + Types.engine(column.type()))
                .collect(Collectors.joining(", ", "create table facts." + fact.name() + " (", ")"));
    }
}
