/// Sign-in and sign-out, sessions, throttling.
@NullMarked
package org.stammkunde.access.signin;

import org.jspecify.annotations.NullMarked;
