package org.stammkunde.segments.conditions;

import static org.stammkunde.web.Texts.t;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.stammkunde.company.Company;
import org.stammkunde.customers.spi.ProfilePanel;
import org.stammkunde.segments.conditions.LifecycleType.Lifecycle;
import org.stammkunde.segments.conditions.LifecycleType.Stage;
import org.stammkunde.segments.conditions.RfmType.Groups;
import org.stammkunde.segments.spi.Question;
import org.stammkunde.segments.web.CustomerScores;
import org.stammkunde.shared.CustomerId;
import org.stammkunde.web.Page;

/// Shows on the customer page the stage of their lifecycle and how they are rated, once they have
/// ordered.
@Component
class ScoresPanel implements ProfilePanel {

    private final FoundStore store;
    private final RfmType rfm;
    private final LifecycleType lifecycle = new LifecycleType();
    private final Company company;
    private final Clock clock;

    ScoresPanel(FoundStore store, Company company, Clock clock) {
        this.store = store;
        this.rfm = new RfmType(() -> company.require().currency());
        this.company = company;
        this.clock = clock;
    }

    @Override
    public String titleKey() {
        return "segments.scores.title";
    }

    @Override
    public int order() {
        return 42;
    }

    @Override
    public Optional<Page> panel(CustomerId customer) {
        var profile = company.require();
        var question =
                new Question(
                        clock.instant(),
                        profile.zone(),
                        profile.countFreeOrders(),
                        List.of(customer.value()));
        var findings =
                Stream.of(
                                lifecycle.found(new Lifecycle(Stage.NEW), question),
                                rfm.found(new Groups(List.of()), question))
                        .flatMap(Optional::stream)
                        .toList();
        var found = store.found(findings, question);
        return found.getFirst()
                .map(
                        stage ->
                                new CustomerScores(
                                        stage,
                                        found.getLast().orElse(t("segments.type.rfm.none"))));
    }
}
