/// What a request may reach: the filter chain and the rule that every route names who may call
/// it.
@NullMarked
package org.stammkunde.access.routes;

import org.jspecify.annotations.NullMarked;
