package org.stammkunde.scoring;

import java.util.Arrays;

/// The named groups of customers by their scores. Each is a rectangle of recency and worth, and
/// together they hold each of the 125 combinations of scores once. Worth is what the scores of
/// frequency and monetary value add up to: low up to 5, middling from 6 on, high from 8 on, when
/// their mean is 4 or more. The names are those of the common maps of RFM.
public enum RfmGroup {
    CHAMPIONS(5, 5, 8, 10),
    LOYAL(3, 4, 8, 10),
    POTENTIAL_LOYALISTS(4, 5, 6, 7),
    NEW(5, 5, 2, 5),
    PROMISING(4, 4, 2, 5),
    NEEDS_ATTENTION(3, 3, 6, 7),
    ABOUT_TO_SLEEP(3, 3, 2, 5),
    AT_RISK(1, 2, 6, 7),
    CANT_LOSE(1, 2, 8, 10),
    HIBERNATING(2, 2, 2, 5),
    LOST(1, 1, 2, 5);

    /// The best score; the worst is 1.
    public static final int BEST = 5;

    private final int fromRecency;
    private final int toRecency;
    private final int fromWorth;
    private final int toWorth;

    RfmGroup(int fromRecency, int toRecency, int fromWorth, int toWorth) {
        this.fromRecency = fromRecency;
        this.toRecency = toRecency;
        this.fromWorth = fromWorth;
        this.toWorth = toWorth;
    }

    /// Both included.
    public record Span(int from, int to) {
        boolean holds(int number) {
            return from <= number && number <= to;
        }
    }

    /// The scores of recency in it.
    public Span recency() {
        return new Span(fromRecency, toRecency);
    }

    /// The sums of the scores of frequency and monetary value in it.
    public Span worth() {
        return new Span(fromWorth, toWorth);
    }

    /// The group of three scores from 1 to 5.
    public static RfmGroup of(int recency, int frequency, int monetary) {
        return Arrays.stream(values())
                .filter(group -> group.recency().holds(recency))
                .filter(group -> group.worth().holds(frequency + monetary))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "No scores: %d %d %d"
                                                .formatted(recency, frequency, monetary)));
    }
}
