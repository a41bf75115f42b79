package org.stammkunde.commerce;

/// How many documents an intake made, changed and found as they were. The sums over all calls of
/// a run count every document once.
public record IntakeResult(int created, int updated, int unchanged) {

    public static final IntakeResult NOTHING = new IntakeResult(0, 0, 0);

    public IntakeResult plus(IntakeResult other) {
        return new IntakeResult(
                created + other.created, updated + other.updated, unchanged + other.unchanged);
    }
}
