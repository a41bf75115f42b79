package org.stammkunde.segments;

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

    /// Divides segments into those that are asked about together, one round after the other.
    /// Whoever asks about other segments stays alone, behind these.
    ///
    /// @param segments those that others ask about before these
    List<List<Segment>> rounds(List<Segment> segments) {
        // Those that read the same share most.
        var together =
                segments.stream()
                        .filter(this::canShare)
                        .sorted(Comparator.comparing(each -> watched.sorted(each).toString()))
                        .toList();
        var rounds = new ArrayList<>(pieces(together, Round.MOST));
        segments.stream().filter(each -> !canShare(each)).map(List::of).forEach(rounds::add);
        return rounds;
    }

    /// Whether it can be asked about with others.
    boolean canShare(Segment segment) {
        return segment.isFilled() && !watched.asksAboutOthers(segment);
    }

    static <T> List<List<T>> pieces(List<T> all, int most) {
        return IntStream.iterate(0, i -> i < all.size(), i -> i + most)
                .mapToObj(i -> all.subList(i, Math.min(all.size(), i + most)))
                .toList();
    }

    /// Of everybody, by what the warehouse knows now. A segment that is missing in the answer has
    /// to be asked about alone.
    ///
    /// @param most of whom as many are enough, when there are more
    Map<SegmentId, Suspects> ofEverybody(List<Segment> segments, int most) {
        var asked = segments.stream().filter(this::canShare).toList();
        var question = questions.aboutEverybody();
        try {
            return warehouse.snapshot(
                    state ->
                            suspects(
                                    new MemberStore(state.sql(), SQLDialect.DUCKDB),
                                    asked,
                                    question,
                                    most));
        } catch (RuntimeException e) {
            LOG.warn("segments={} not asked about together", asked.size(), e);
            return Map.of();
        }
    }

    /// Of some customers, by what is stored. Nobody else changes the members of these segments
    /// meanwhile: whoever has their turn afterwards knows everything that was looked at here.
    @Transactional
    public Map<SegmentId, Suspects> of(List<Segment> segments, List<Long> customers) {
        stays.lockShared(segments.stream().map(Segment::id).toList());
        return suspects(some, segments, questions.about(customers), customers.size());
    }

    private Map<SegmentId, Suspects> suspects(
            MemberStore engine, List<Segment> segments, Question question, int most) {
        var found = new HashMap<SegmentId, Suspects>();
        Round.of(segments, trees)
                .ifPresent(
                        round -> {
                            var differing = engine.differing(round, question, most).iterator();
                            for (var one : round.segments()) {
                                found.put(
                                        one.segment(),
                                        new Suspects(
                                                one.version(), question.now(), differing.next()));
                            }
                        });
        return found;
    }
}
