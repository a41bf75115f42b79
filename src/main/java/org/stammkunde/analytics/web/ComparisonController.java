package org.stammkunde.analytics.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Page;
import org.stammkunde.web.Requires;
import org.stammkunde.web.kit.CsvDownload;

/// Segments side by side.
@Controller
@Requires(Permission.VIEW_FIGURES)
class ComparisonController {

    private final Comparisons comparisons;

    ComparisonController(Comparisons comparisons) {
        this.comparisons = comparisons;
    }

    @GetMapping(Comparisons.PATH)
    Page show(@RequestParam MultiValueMap<String, String> params) {
        return comparisons.page(params.toSingleValueMap(), asked(params));
    }

    @GetMapping(path = Comparisons.PATH, params = "format=csv")
    @Requires(Permission.EXPORT)
    CsvDownload<ComparisonColumns.Row> export(@RequestParam MultiValueMap<String, String> params) {
        var compared = comparisons.compared(params.toSingleValueMap(), asked(params));
        return ComparisonColumns.download(compared);
    }

    /// Numbers with commas between them: those compared so far, those chosen in the list of
    /// segments, be it all of them, and one that comes to them.
    private String asked(MultiValueMap<String, String> params) {
        if (params.containsKey("all")) {
            return comparisons.all();
        }
        return Stream.of("segments", "id", "add")
                .flatMap(name -> params.getOrDefault(name, List.of()).stream())
                .collect(Collectors.joining(","));
    }
}
