/// The status page for the owner.
@NullMarked
package org.stammkunde.operations.web;

import org.jspecify.annotations.NullMarked;
