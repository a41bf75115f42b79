/// The pages of a segment's webhooks: all of them, one with what was sent, and the form.
@NullMarked
package org.stammkunde.segments.sync.web;

import org.jspecify.annotations.NullMarked;
