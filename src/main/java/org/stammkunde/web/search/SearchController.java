package org.stammkunde.web.search;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.stammkunde.web.Page;
import org.stammkunde.web.SignedIn;

/// Finds by what was typed; the dialog asks for the hits alone.
@Controller
@SignedIn
class SearchController {

    private final Search search;

    SearchController(Search search) {
        this.search = search;
    }

    @GetMapping("/search")
    Page find(@RequestParam(defaultValue = "") String q, HttpServletRequest request) {
        var text = q.strip();
        var hits =
                new SearchHits(text, search.find(text.substring(0, Math.min(200, text.length()))));
        return request.getHeader("HX-Request") == null ? new SearchPage(hits) : hits;
    }
}
