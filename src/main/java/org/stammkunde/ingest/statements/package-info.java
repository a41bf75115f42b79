/// Things of which events tell over time and which another system numbers, such as a subscription
/// or a ticket. Everything that was said about one is kept, and what it is now is folded from the
/// set of all that: the order in which events arrive does not matter, and none counts twice.
@NullMarked
@NamedInterface("statements")
package org.stammkunde.ingest.statements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
