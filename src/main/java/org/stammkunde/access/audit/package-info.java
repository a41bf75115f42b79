/// The audit log as a page, a file and an API.
@NullMarked
package org.stammkunde.access.audit;

import org.jspecify.annotations.NullMarked;
