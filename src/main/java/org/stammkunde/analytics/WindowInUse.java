package org.stammkunde.analytics;

import org.springframework.stereotype.Component;
import org.stammkunde.scoring.spi.ActivityWindow;

/// The activity window that figures use when none is asked for.
@Component
class WindowInUse implements ActivityWindow {

    private final Analytics analytics;

    WindowInUse(Analytics analytics) {
        this.analytics = analytics;
    }

    @Override
    public int days() {
        return analytics.window().days();
    }
}
