package org.stammkunde.analytics.web;

import java.util.List;

/// How segments overlap, as people read it.
///
/// @param names of the segments, in the order of [Combination#inside()]
/// @param customers sentence on how many there are in all
/// @param combinations into which they divide
public record OverlapView(
        List<String> names, String customers, List<Pair> pairs, List<Combination> combinations) {

    /// @param both how many are in both
    /// @param href where a segment is made of them
    public record Pair(
            String first,
            String second,
            String both,
            String href,
            String shareOfFirst,
            String shareOfSecond) {}

    /// @param inside for each segment whether these customers are in it
    /// @param customers how many they are
    /// @param part of all, as a fraction
    /// @param share the same as people read it
    /// @param href where a segment is made of them
    public record Combination(
            List<Boolean> inside, String customers, double part, String share, String href) {}
}
