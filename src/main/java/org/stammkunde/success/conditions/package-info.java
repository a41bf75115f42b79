/// What segments can ask about service after the sale.
@NullMarked
package org.stammkunde.success.conditions;

import org.jspecify.annotations.NullMarked;
