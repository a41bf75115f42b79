package org.stammkunde.web.spi;

import java.util.Optional;
import org.stammkunde.web.Viewer;

/// Tells who is signed in on the current request; implemented by `access`.
public interface ViewerSource {
    Optional<Viewer> viewer();
}
