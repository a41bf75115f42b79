/// Who is who: finds out which identifiers belong to one person, as a pure function of all that was
/// said and decided. [org.stammkunde.customers.identity.Partition] is that function;
/// [org.stammkunde.customers.identity.Resolver] keeps its result up to date, batch by batch,
/// looking only at what a batch touches. The rules: `docs/identity.md`.
@NullMarked
package org.stammkunde.customers.identity;

import org.jspecify.annotations.NullMarked;
