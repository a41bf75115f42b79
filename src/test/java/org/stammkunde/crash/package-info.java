/// What must hold whatever is killed, and in whatever order things arrive: senders that send until
/// they are answered, a killer, and recounts of everything. `bench/run crash` runs it for longer.
@NullMarked
package org.stammkunde.crash;

import org.jspecify.annotations.NullMarked;
