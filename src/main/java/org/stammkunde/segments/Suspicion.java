package org.stammkunde.segments;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jooq.SQLDialect;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.stammkunde.segments.spi.Question;
import org.stammkunde.warehouse.Warehouse;

/// Finds out for many segments at once of whom they may be wrong, which reads each fact once for
/// all of them. Who it is is to be looked at once more for each segment, in its turn.
@Component
class Suspicion {

    private static final Logger LOG = LoggerFactory.getLogger(Suspicion.class);

    /// Of all segments of a round: as many as one alone may have, for the same reason.
    private static final int MOST_CONDITIONS = TreeReader.MOST_CONDITIONS;

    private final StayStore stays;
    private final TreeReader trees;
    private final Questions questions;
    private final Watched watched;
    private final Warehouse warehouse;
    private final MemberStore some;

    Suspicion(
            StayStore stays,
            TreeReader trees,
            Questions questions,
            Watched watched,
            Warehouse warehouse,
            JdbcClient sql) {
        this.stays = stays;
        this.trees = trees;
        this.questions = questions;
        this.watched = watched;
        this.warehouse = warehouse;
        this.some = new MemberStore(sql, SQLDialect.POSTGRES);
    }

    /// Divides segments into those that are asked about together, one round after the other. New
    /// and edited ones, for whose members somebody waits, are alone and come first; whoever asks
    /// about other segments is alone, behind these.
    ///
    /// @param segments those that others ask about before these
    List<List<Segment>> rounds(List<Segment> segments) {
        var by = segments.stream().collect(groupingBy(this::turn));
        var rounds = new ArrayList<List<Segment>>();
        by.getOrDefault(Turn.FIRST, List.of()).forEach(each -> rounds.add(List.of(each)));
        rounds.addAll(together(by.getOrDefault(Turn.TOGETHER, List.of())));
        by.getOrDefault(Turn.LAST, List.of()).forEach(each -> rounds.add(List.of(each)));
        return rounds;
    }

    private enum Turn {
        FIRST,
        TOGETHER,
        LAST
    }

    /// One of which nobody knows what it reads keeps the others from nothing: its own sweep says
    /// what is wrong.
    private Turn turn(Segment segment) {
        try {
            if (watched.asksAboutOthers(segment)) {
                return Turn.LAST;
            }
            return segment.isFilled() ? Turn.TOGETHER : Turn.FIRST;
        } catch (RuntimeException e) {
            LOG.warn("segment={} unreadable", segment.id(), e);
            return Turn.LAST;
        }
    }

    /// Whether it can be asked about with others.
    boolean canShare(Segment segment) {
        return turn(segment) == Turn.TOGETHER;
    }

    /// Those that read the same, which share most, next to each other, as many at once as a
    /// statement can well hold.
    List<List<Segment>> together(List<Segment> segments) {
        var rounds = new ArrayList<List<Segment>>();
        var round = new ArrayList<Segment>();
        int conditions = 0;
        for (var segment : sorted(segments)) {
            conditions += watched.conditions(segment);
            if (!round.isEmpty() && (round.size() == Round.MOST || conditions > MOST_CONDITIONS)) {
                rounds.add(List.copyOf(round));
                round.clear();
                conditions = watched.conditions(segment);
            }
            round.add(segment);
        }
        if (!round.isEmpty()) {
            rounds.add(List.copyOf(round));
        }
        return rounds;
    }

    private List<Segment> sorted(List<Segment> segments) {
        return segments.stream()
                .sorted(Comparator.comparing(each -> watched.sorted(each).toString()))
                .toList();
    }

    /// Of everybody, by what the warehouse knows now. A segment that is missing in the answer has
    /// to be asked about alone.
    ///
    /// @param most of whom as many are enough, when there are more
    Map<SegmentId, Suspects> ofEverybody(List<Segment> segments, int most) {
        var asked = segments.stream().filter(this::canShare).toList();
        if (asked.isEmpty()) {
            return Map.of();
        }
        try {
            return warehouse.snapshot(
                    state ->
                            suspects(
                                    new MemberStore(state.sql(), SQLDialect.DUCKDB),
                                    asked,
                                    questions.aboutEverybody(),
                                    state.asOf(),
                                    most));
        } catch (RuntimeException e) {
            LOG.warn("segments={} not asked about together", asked.size(), e);
            return inHalves(asked, most);
        }
    }

    private Map<SegmentId, Suspects> inHalves(List<Segment> segments, int most) {
        if (segments.size() == 1) {
            return Map.of();
        }
        int half = segments.size() / 2;
        var found = new HashMap<>(ofEverybody(segments.subList(0, half), most));
        found.putAll(ofEverybody(segments.subList(half, segments.size()), most));
        return found;
    }

    /// Of some customers, by what is stored. Nobody else changes the members of these segments
    /// meanwhile: whoever has their turn afterwards knows everything that was looked at here. A
    /// segment whose turn it is now is missing in the answer.
    @Transactional
    Map<SegmentId, Suspects> of(List<Segment> segments, List<Long> customers) {
        var free = stays.lockShared(segments.stream().map(Segment::id).toList());
        var asked = segments.stream().filter(each -> free.contains(each.id())).toList();
        var question = questions.about(customers);
        return suspects(some, asked, question, question.now(), customers.size());
    }

    /// @param known everything that was stored before
    private Map<SegmentId, Suspects> suspects(
            MemberStore engine,
            List<Segment> segments,
            Question question,
            Instant known,
            int most) {
        var asOf = known.isBefore(question.now()) ? known : question.now();
        var found = new HashMap<SegmentId, Suspects>();
        Round.of(segments, trees)
                .ifPresent(
                        round -> {
                            var differing = engine.differing(round, question, most).iterator();
                            for (var one : round.segments()) {
                                found.put(
                                        one.segment(),
                                        new Suspects(one.version(), asOf, differing.next()));
                            }
                        });
        return found;
    }

    static <T> List<List<T>> pieces(List<T> all, int most) {
        return IntStream.iterate(0, i -> i < all.size(), i -> i + most)
                .mapToObj(i -> all.subList(i, Math.min(all.size(), i + most)))
                .toList();
    }
}
