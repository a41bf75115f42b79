package org.stammkunde.ingest.receiving;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.stammkunde.web.WriteKeyRoute;

/// The tracking API's routes. [TrackingFilter] answers whoever spells them as they stand here;
/// what is written another way (`/v1/%74rack`), or lies below a context path, comes along the
/// usual way and is answered the same.
@Controller
@WriteKeyRoute
class TrackingRoutes {

    private final TrackingDoor door;

    TrackingRoutes(TrackingDoor door) {
        this.door = door;
    }

    @PostMapping({
        "/v1/identify",
        "/v1/i",
        "/v1/track",
        "/v1/t",
        "/v1/page",
        "/v1/p",
        "/v1/screen",
        "/v1/s",
        "/v1/group",
        "/v1/g",
        "/v1/alias",
        "/v1/a",
        "/v1/batch",
        "/v1/batch/",
        "/v1/import",
        "/v1/import/",
        "/v1/b",
        "/v1/m"
    })
    void post(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var endpoint = Objects.requireNonNull(Endpoints.at(request.getServletPath()));
        door.answer(endpoint, request, response);
    }
}
