/// The pages of lists: all of them, a list with who is on it, and the ways to get on it.
@NullMarked
package org.stammkunde.segments.lists.web;

import org.jspecify.annotations.NullMarked;
