package org.stammkunde.operations.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.stammkunde.operations.spi.StatusSource;
import org.stammkunde.operations.web.StatusPage.Entry;
import org.stammkunde.web.Texts;
import org.stammkunde.web.kit.Tone;

class StatusRoundTests {

    private static final String TITLE = "operations.disk.title";

    @BeforeEach
    void readGerman() {
        LocaleContextHolder.setLocale(Locale.GERMAN);
    }

    @AfterEach
    void forget() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void asksInTheViewersLanguageAndInOrder() {
        var free = line(Texts.t("operations.disk.free"));
        var parts =
                round(
                                source(2, () -> List.of(free)),
                                source(1, () -> List.of(line(Texts.t("operations.disk.free")))))
                        .ask();
        assertThat(parts).extracting(StatusPage.Part::title).containsOnly("Festplatte");
        assertThat(parts.getFirst().lines()).extracting(Entry::value).containsExactly("Frei");
    }

    @Test
    void showsAPartThatFailsBesideThoseThatAnswer() {
        var parts =
                round(
                                source(
                                        1,
                                        () -> {
                                            throw new IllegalStateException("gone");
                                        }),
                                source(2, () -> List.of(line("here"))))
                        .ask();
        assertThat(parts.getFirst().lines()).extracting(Entry::tone).containsExactly(Tone.BAD);
        assertThat(parts.getLast().lines()).extracting(Entry::value).containsExactly("here");
        assertThat(new StatusPage(parts).troubled()).isTrue();
    }

    @Test
    void doesNotWaitForAPartThatHangs() {
        var never = new CountDownLatch(1);
        var parts =
                round(
                                source(
                                        1,
                                        () -> {
                                            never.await();
                                            return List.of();
                                        }))
                        .ask();
        never.countDown();
        assertThat(parts.getFirst().lines()).extracting(Entry::value).containsExactly("Keine");
    }

    private static StatusRound round(StatusSource... sources) {
        return new StatusRound(List.of(sources));
    }

    private static StatusSource.Line line(String value) {
        return new StatusSource.Line("operations.disk.free", value, StatusSource.Level.INFO, null);
    }

    private static StatusSource source(int order, Answer answer) {
        return new StatusSource() {
            @Override
            public String titleKey() {
                return TITLE;
            }

            @Override
            public int order() {
                return order;
            }

            @Override
            public List<Line> lines() {
                try {
                    return answer.give();
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
            }
        };
    }

    private interface Answer {
        List<StatusSource.Line> give() throws InterruptedException;
    }
}
