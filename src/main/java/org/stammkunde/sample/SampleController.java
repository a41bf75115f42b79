package org.stammkunde.sample;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Redirect;
import org.stammkunde.web.Requires;

/// Loads the sample shop at a click.
@Controller
class SampleController {

    private final Samples samples;

    SampleController(Samples samples) {
        this.samples = samples;
    }

    @PostMapping("/sample")
    @Requires(Permission.RUN_IMPORTS)
    Redirect load() {
        return Redirect.to("/imports/" + samples.load().value()).with("sample.loading");
    }
}
