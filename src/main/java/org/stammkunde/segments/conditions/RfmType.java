package org.stammkunde.segments.conditions;

import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.select;
import static org.stammkunde.web.Texts.t;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.stammkunde.scoring.RfmGroup;
import org.stammkunde.segments.conditions.RfmType.Rfm;
import org.stammkunde.segments.spi.Bounds;
import org.stammkunde.segments.spi.ConditionType;
import org.stammkunde.segments.spi.Parameters;
import org.stammkunde.segments.spi.Phrases;
import org.stammkunde.segments.spi.Question;
import org.stammkunde.segments.spi.Slot;
import org.stammkunde.shared.Money;
import org.stammkunde.web.Formats;

/// How somebody is rated by recency, frequency and monetary value, among all buyers of the window:
/// `{"type":"rfm","by":"group","groups":["champions","loyal"]}` or `{"type":"rfm","by":"scores",`
/// `"recency":{"comparison":"atLeast","value":4}}`. Who did not order in the window has no scores,
/// and is in no group.
final class RfmType implements ConditionType<Rfm> {

    private static final String TEXTS = "segments.type.rfm.";

    enum By {
        GROUP,
        SCORES
    }

    sealed interface Rfm {}

    /// @param groups at least one
    record Groups(List<RfmGroup> groups) implements Rfm {}

    /// All three hold.
    record Rated(Bounds recency, Bounds frequency, Bounds monetary) implements Rfm {}

    private final Supplier<Currency> currency;

    /// @param currency of the company
    RfmType(Supplier<Currency> currency) {
        this.currency = currency;
    }

    @Override
    public String name() {
        return "rfm";
    }

    @Override
    public Category category() {
        return Category.ORDERS;
    }

    @Override
    public List<Slot> slots() {
        var scores = Slot.beside("by", By.SCORES);
        return List.of(
                Slot.choice("by", By.class),
                Slot.choices("groups", RfmGroup.class, Slot.beside("by", By.GROUP)),
                new Slot.Limits("recency", false, scores),
                new Slot.Limits("frequency", false, scores),
                new Slot.Limits("monetary", false, scores));
    }

    @Override
    public String example() {
        return """
        {"type":"rfm","by":"group","groups":["champions","loyal"]}""";
    }

    @Override
    public Rfm read(Parameters parameters) {
        return switch (parameters.choice("by", By.class)) {
            case GROUP -> new Groups(parameters.choices("groups", RfmGroup.class));
            case SCORES ->
                    new Rated(
                            Bounds.readScore(parameters, "recency", RfmGroup.BEST),
                            Bounds.readScore(parameters, "frequency", RfmGroup.BEST),
                            Bounds.readScore(parameters, "monetary", RfmGroup.BEST));
        };
    }

    @Override
    public Condition meets(Rfm rfm, Question question) {
        var holds =
                switch (rfm) {
                    case Groups(var groups) -> or(groups.stream().map(RfmType::isIn).toList());
                    case Rated rated -> isRated(rated);
                };
        return question.isOneOf(select(Scores.CUSTOMER).from(Scores.table(question)).where(holds));
    }

    private static Condition isIn(RfmGroup group) {
        return Scores.RECENCY
                .between(score(group.recency().from()), score(group.recency().to()))
                .and(
                        Scores.FREQUENCY
                                .plus(Scores.MONETARY)
                                .between(score(group.worth().from()), score(group.worth().to())));
    }

    private static Field<BigDecimal> score(int number) {
        return inline(BigDecimal.valueOf(number));
    }

    private static Condition isRated(Rated rated) {
        var once = score(1);
        return rated.recency()
                .hold(Scores.RECENCY, once)
                .and(rated.frequency().hold(Scores.FREQUENCY, once))
                .and(rated.monetary().hold(Scores.MONETARY, once));
    }

    @Override
    public String words(Rfm rfm, boolean holds) {
        return switch (rfm) {
            case Groups(var groups) ->
                    Phrases.of(
                            TEXTS + "words.group",
                            holds,
                            "groups",
                            Phrases.or(
                                    groups.stream()
                                            .map(group -> Phrases.quoted(label(group)))
                                            .toList()));
            case Rated rated -> words(rated, holds);
        };
    }

    private static String words(Rated rated, boolean holds) {
        var scores = new ArrayList<String>();
        add("recency", rated.recency(), scores);
        add("frequency", rated.frequency(), scores);
        add("monetary", rated.monetary(), scores);
        return scores.isEmpty()
                ? Phrases.of(TEXTS + "words.any", holds)
                : Phrases.of(TEXTS + "words.scores", holds, "scores", Phrases.and(scores));
    }

    private static void add(String measure, Bounds is, List<String> scores) {
        if (!is.areAtLeastOne()) {
            scores.add(t(TEXTS + "score." + measure, "is", Phrases.of(is, Formats::number)));
        }
    }

    private static String label(RfmGroup group) {
        return t(TEXTS + "groups." + Parameters.camelCase(group));
    }

    /// With the groups by their scores.
    @Override
    public Optional<String> explanation() {
        var groups =
                Arrays.stream(RfmGroup.values())
                        .map(
                                group ->
                                        t(
                                                TEXTS + "group",
                                                "group",
                                                label(group),
                                                "recency",
                                                span(group.recency()),
                                                "worth",
                                                span(group.worth())))
                        .collect(Collectors.joining("; "));
        return Optional.of(t(TEXTS + "explanation", "groups", groups));
    }

    private static String span(RfmGroup.Span span) {
        return span.from() == span.to()
                ? Formats.number(span.from())
                : Formats.number(span.from()) + "–" + Formats.number(span.to());
    }

    @Override
    public Optional<Finding> found(Rfm rfm, Question question) {
        var space = inline(" ");
        var found =
                select(
                                concat(
                                        Scores.text(Scores.RECENCY),
                                        space,
                                        Scores.text(Scores.FREQUENCY),
                                        space,
                                        Scores.text(Scores.MONETARY),
                                        space,
                                        Scores.text(Scores.DAY),
                                        space,
                                        Scores.text(Scores.ORDERS),
                                        space,
                                        Scores.text(Scores.VALUE)))
                        .from(Scores.table(question))
                        .where(Scores.CUSTOMER.eq(question.customer()));
        return Optional.of(new Finding(field(found), this::shown));
    }

    private String shown(@Nullable Object value) {
        if (value == null) {
            return t(TEXTS + "none");
        }
        var parts = value.toString().split(" ", -1);
        int recency = Integer.parseInt(parts[0]);
        int frequency = Integer.parseInt(parts[1]);
        int monetary = Integer.parseInt(parts[2]);
        return t(
                TEXTS + "found",
                "group",
                label(RfmGroup.of(recency, frequency, monetary)),
                "recency",
                recency,
                "day",
                Formats.date(LocalDate.parse(parts[3])),
                "frequency",
                frequency,
                "count",
                Long.parseLong(parts[4]),
                "monetary",
                monetary,
                "value",
                Formats.money(new Money(Long.parseLong(parts[5]), currency.get())));
    }
}
