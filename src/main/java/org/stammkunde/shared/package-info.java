/// Vocabulary that every module speaks: money, ids, permissions, pages of lists, the shape of
/// errors. Nothing here knows a database, a request or a business rule of a single module.
@NullMarked
@ApplicationModule(
        displayName = "Shared",
        allowedDependencies = {})
package org.stammkunde.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
