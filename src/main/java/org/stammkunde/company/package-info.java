/// The one company of this installation: name, time zone, currency, language and the settings
/// that change what numbers mean (activity window, margin, free orders). Set at first start,
/// changed by owners and admins.
@NullMarked
@ApplicationModule(
        displayName = "Company",
        allowedDependencies = {"shared"})
package org.stammkunde.company;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
