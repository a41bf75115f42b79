/// Who may come in and what they may do: setup of the installation, sign-in and sessions,
/// users with roles, invitations, API keys, the audit log, the rule that every route names who
/// may call it. Passwords and tokens are stored as hashes only.
@NullMarked
@ApplicationModule(
        displayName = "Access",
        allowedDependencies = {"shared", "company", "web", "web::kit", "web::spi"})
package org.stammkunde.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
