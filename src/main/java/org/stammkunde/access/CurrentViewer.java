package org.stammkunde.access;

import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.stammkunde.web.Viewer;
import org.stammkunde.web.spi.ViewerSource;

/// The viewer of the request this thread serves.
@Component
class CurrentViewer implements ViewerSource {

    @Override
    public Optional<Viewer> viewer() {
        return SecurityContextHolder.getContext().getAuthentication()
                        instanceof ViewerAuthentication known
                ? Optional.of(known.viewer())
                : Optional.empty();
    }
}
