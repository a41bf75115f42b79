/// Senders that mean harm, and the proof that others are served meanwhile: a short form as a test,
/// the full one as `bench/run hostile`.
@NullMarked
package org.stammkunde.hostile;

import org.jspecify.annotations.NullMarked;
