package org.stammkunde.ingest.script;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.stammkunde.web.PublicRoute;

/// Serves the browser script to every web site.
@Controller
@PublicRoute
class ScriptController {

    private static final MediaType JAVASCRIPT =
            MediaType.parseMediaType("text/javascript;charset=UTF-8");

    /// An hour until a new version reaches everybody; while it is fetched the old one serves.
    private static final CacheControl CACHED =
            CacheControl.maxAge(Duration.ofHours(1))
                    .cachePublic()
                    .staleWhileRevalidate(Duration.ofDays(1));

    private final BrowserScript script = BrowserScript.load();

    /// The tag is a weak one: whether the answer is compressed makes no difference.
    @GetMapping("/s.js")
    ResponseEntity<String> script() {
        return ResponseEntity.ok()
                .contentType(JAVASCRIPT)
                .cacheControl(CACHED)
                .eTag("W/\"" + script.tag() + "\"")
                .header("Access-Control-Allow-Origin", "*")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .body(script.text());
    }
}
