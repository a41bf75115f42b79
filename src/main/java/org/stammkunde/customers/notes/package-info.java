/// Notes that people write about customers: on the customer page, in its timeline, over the API.
@NullMarked
package org.stammkunde.customers.notes;

import org.jspecify.annotations.NullMarked;
