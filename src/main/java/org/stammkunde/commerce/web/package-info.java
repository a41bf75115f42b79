/// Pages and API of orders and products, and what commerce shows on the customer's page.
@NullMarked
package org.stammkunde.commerce.web;

import org.jspecify.annotations.NullMarked;
