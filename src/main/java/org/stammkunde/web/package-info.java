/// Everything a page needs and no business rule: rendering of page records, texts and formats
/// in the viewer's language, the layout, the component kit (`web.kit`), error pages, security
/// annotations on routes. Business modules plug in through `web.spi`.
@NullMarked
@ApplicationModule(
        displayName = "Web",
        allowedDependencies = {"shared", "company"})
package org.stammkunde.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
