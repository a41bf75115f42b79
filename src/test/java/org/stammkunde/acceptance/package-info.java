/// The whole application from the outside, on real data where it is present.
@NullMarked
package org.stammkunde.acceptance;

import org.jspecify.annotations.NullMarked;
