/// The pages of the figures: overview, retention with its derivation, cohorts, and the
/// customers behind each number.
@NullMarked
package org.stammkunde.analytics.web;

import org.jspecify.annotations.NullMarked;
