/// What tests know of kinds of conditions: facts and trees by chance, and who meets a tree by a
/// reading that shares no code with the application. A new kind is one [Kind] more in [Kinds].
@NullMarked
package org.stammkunde.segments.kinds;

import org.jspecify.annotations.NullMarked;
