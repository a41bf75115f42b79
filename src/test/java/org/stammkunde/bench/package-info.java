/// Benchmarks: each prints ours, a raw limit measured in the same run, and the ratio. Started by
/// `bench/run`.
@NullMarked
package org.stammkunde.bench;

import org.jspecify.annotations.NullMarked;
