/// Pages and API of the customers: the list, its filters and export, one customer's page.
@NullMarked
package org.stammkunde.customers.web;

import org.jspecify.annotations.NullMarked;
