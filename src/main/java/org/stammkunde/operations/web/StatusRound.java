package org.stammkunde.operations.web;

import static org.stammkunde.web.Texts.t;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.stammkunde.database.ShortWork;
import org.stammkunde.operations.spi.StatusSource;
import org.stammkunde.operations.web.StatusPage.Entry;
import org.stammkunde.operations.web.StatusPage.Part;
import org.stammkunde.web.kit.Tone;

/// Asks every part of the installation at the same time. One that fails or takes too long is
/// shown as such and keeps nobody waiting.
@Component
class StatusRound {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Logger LOG = LoggerFactory.getLogger(StatusRound.class);

    private final List<StatusSource> sources;

    StatusRound(List<StatusSource> sources) {
        this.sources =
                sources.stream().sorted(Comparator.comparingInt(StatusSource::order)).toList();
    }

    List<Part> ask() {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var questions = sources.stream().map(StatusRound::question).toList();
        return questions.stream().map(question -> question.answer(deadline)).toList();
    }

    private static Question question(StatusSource source) {
        var viewer = LocaleContextHolder.getLocaleContext();
        var task =
                new FutureTask<>(
                        () -> {
                            LocaleContextHolder.setLocaleContext(viewer);
                            return ShortWork.call(source::lines).stream()
                                    .map(StatusRound::entry)
                                    .toList();
                        });
        Thread.ofVirtual().name("status").start(task);
        return new Question(source, task);
    }

    private static Entry entry(StatusSource.Line line) {
        return new Entry(
                t(line.labelKey()),
                line.value(),
                tone(line.level()),
                line.hintKey() == null ? null : t(line.hintKey()));
    }

    private static @Nullable Tone tone(StatusSource.Level level) {
        return switch (level) {
            case INFO -> null;
            case GOOD -> Tone.GOOD;
            case WARNING -> Tone.WARNING;
            case BAD -> Tone.BAD;
        };
    }

    private record Question(StatusSource source, FutureTask<List<Entry>> task) {

        Part answer(long deadline) {
            return new Part(t(source.titleKey()), lines(deadline), source.actions());
        }

        private List<Entry> lines(long deadline) {
            try {
                return task.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                LOG.warn("status={} answer=late", source.titleKey());
            } catch (ExecutionException e) {
                LOG.warn("status={} answer=failed", source.titleKey(), e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return List.of(
                    new Entry(
                            t("operations.status.answer"),
                            t("operations.status.no-answer"),
                            Tone.BAD,
                            t("operations.status.no-answer-hint")));
        }
    }
}
