/// What tests of every module stand on: a real PostgreSQL, a clock that can be set, the shared
/// real-world files.
@NullMarked
package org.stammkunde.testing;

import org.jspecify.annotations.NullMarked;
