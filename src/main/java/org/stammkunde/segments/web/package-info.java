/// The pages of segments: the list, a segment with its members, and the builder.
@NullMarked
package org.stammkunde.segments.web;

import org.jspecify.annotations.NullMarked;
