package org.stammkunde.segments.sync;

import org.springframework.stereotype.Component;
import org.stammkunde.segments.SegmentException;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.spi.ViewerSource;

/// Whoever has customers sent to somebody needs the permission that a file of them needs.
@Component
class Exporting {

    private final ViewerSource viewers;

    Exporting(ViewerSource viewers) {
        this.viewers = viewers;
    }

    /// @throws SegmentException when the viewer may not; outside of a request it is the system
    void require() {
        if (viewers.viewer().stream().anyMatch(viewer -> !viewer.may(Permission.EXPORT))) {
            throw SegmentException.mayNotExport();
        }
    }
}
