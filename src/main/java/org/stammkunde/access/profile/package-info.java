/// What people change about themselves: name, language, password.
@NullMarked
package org.stammkunde.access.profile;

import org.jspecify.annotations.NullMarked;
