package org.stammkunde.web.showcase;

import static org.stammkunde.web.Texts.t;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.stammkunde.web.Page;
import org.stammkunde.web.Redirect;
import org.stammkunde.web.SignedIn;
import org.stammkunde.web.kit.CsvDownload;
import org.stammkunde.web.kit.FieldErrors;
import org.stammkunde.web.kit.ListQuery;
import org.stammkunde.web.kit.PeriodChoice;
import org.stammkunde.web.kit.ProgressView;
import org.stammkunde.web.kit.ProgressView.State;

/// Shows the component page and answers its example forms. Nothing is stored.
@Controller
@SignedIn
class KitController {

    private static final long EXAMPLE_MILLIS = 20_000;

    private final Clock clock;

    KitController(Clock clock) {
        this.clock = clock;
    }

    @GetMapping("/kit")
    Page show(ListQuery query, PeriodChoice period, @RequestParam @Nullable Long since) {
        return page(200, query, period, since, ExampleForm.EMPTY, FieldErrors.none());
    }

    @GetMapping(path = "/kit", params = "format=csv")
    CsvDownload<ExampleCustomer> export(ListQuery query) {
        return new CsvDownload<>(
                "examples", ExampleList.columns(), row -> ExampleList.exported(query).forEach(row));
    }

    @GetMapping("/kit/progress")
    ProgressView progress(@RequestParam long since) {
        var now = clock.instant();
        var begun = Instant.ofEpochMilli(Math.clamp(since, 0, now.toEpochMilli()));
        long done = Math.min(EXAMPLE_MILLIS, now.toEpochMilli() - begun.toEpochMilli());
        boolean ended = done == EXAMPLE_MILLIS;
        return new ProgressView(
                "/kit/progress?since=" + since,
                "/kit?since=" + since,
                t("showcase.progress.title"),
                ended ? State.COMPLETED : State.RUNNING,
                done,
                EXAMPLE_MILLIS,
                done * 27,
                begun,
                ended ? begun.plusMillis(EXAMPLE_MILLIS) : null,
                now,
                "/kit/archive",
                t("showcase.progress.effect"),
                null);
    }

    @PostMapping("/kit/form")
    Object save(@ModelAttribute ExampleForm form, ListQuery query, PeriodChoice period) {
        var mistakes = form.mistakes();
        return mistakes.any()
                ? page(422, query, period, null, form, mistakes)
                : Redirect.to("/kit").with("showcase.form.saved");
    }

    @PostMapping("/kit/archive")
    Redirect archive() {
        return Redirect.to("/kit").with("showcase.confirm.done", "count", 1204).undo("/kit/undo");
    }

    @PostMapping("/kit/undo")
    Redirect undo() {
        return Redirect.to("/kit").with("showcase.confirm.undone");
    }

    private KitPage page(
            int status,
            ListQuery query,
            PeriodChoice period,
            @Nullable Long since,
            ExampleForm form,
            FieldErrors errors) {
        return new KitPage(
                status,
                period,
                ExampleFigures.numbers(period),
                ExampleFigures.revenue(),
                ExampleFigures.retentionCourse(),
                ExampleFigures.cohorts(),
                ExampleList.of(new ListQuery("/kit", query.params())),
                progress(since == null ? clock.millis() - 9_000 : since),
                form.fields(errors));
    }
}
