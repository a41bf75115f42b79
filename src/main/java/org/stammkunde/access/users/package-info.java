/// People with an account: roles, invitations by link, passwords.
@NullMarked
package org.stammkunde.access.users;

import org.jspecify.annotations.NullMarked;
