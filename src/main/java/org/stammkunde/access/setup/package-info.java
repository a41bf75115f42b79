/// Setting the installation up: in the browser with a one-time code, or unattended.
@NullMarked
package org.stammkunde.access.setup;

import org.jspecify.annotations.NullMarked;
