/// API keys: random, hashed, scoped, shown once, revocable.
@NullMarked
package org.stammkunde.access.keys;

import org.jspecify.annotations.NullMarked;
