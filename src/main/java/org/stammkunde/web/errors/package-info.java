/// One mapper from everything that goes wrong to what the asker can read: problem+json for the
/// API, a page or a notice for browsers. Details of unexpected errors go to the log only, found
/// again by their reference.
@NullMarked
package org.stammkunde.web.errors;

import org.jspecify.annotations.NullMarked;
