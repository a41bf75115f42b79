package org.stammkunde.crash;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/// What came of a run.
///
/// @param lost acknowledged messages that are not in the log
/// @param twice messages that are in the log more than once
/// @param strange messages in the log that nobody sent
/// @param rows facts compared with those of an installation that was not killed
/// @param differences in these facts, in what was counted, and between the analytics copy and its
///     source
record CrashReport(
        long seed,
        Map<Kill, Integer> kills,
        int acknowledged,
        List<String> lost,
        List<String> twice,
        List<String> strange,
        int rows,
        List<String> differences,
        Duration time) {

    private static final int SHOWN = 20;

    boolean flawless() {
        return lost.isEmpty() && twice.isEmpty() && strange.isEmpty() && differences.isEmpty();
    }

    @Override
    public String toString() {
        return """
        seed %d
        kills %d %s
        acknowledged %d, lost %d, counted twice %d, never sent %d
        facts compared %d, differences %d
        seconds %d
        %s"""
                .formatted(
                        seed,
                        kills.values().stream().mapToInt(Integer::intValue).sum(),
                        kills,
                        acknowledged,
                        lost.size(),
                        twice.size(),
                        strange.size(),
                        rows,
                        differences.size(),
                        time.toSeconds(),
                        String.join("\n", differences.stream().limit(SHOWN).toList()));
    }
}
