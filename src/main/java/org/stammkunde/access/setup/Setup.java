package org.stammkunde.access.setup;

import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stammkunde.access.Audit;
import org.stammkunde.access.users.UserAccount;
import org.stammkunde.access.users.Users;
import org.stammkunde.company.Company;

/// Makes the company and its first owner, once. Of two who try at the same time one wins.
@Service
public class Setup {

    private final Company company;
    private final Users users;
    private final Audit audit;
    private volatile boolean done;

    Setup(Company company, Users users, Audit audit) {
        this.company = company;
        this.users = users;
        this.audit = audit;
    }

    /// Whether nobody owns the installation yet.
    public boolean pending() {
        if (!done) {
            done = users.ownerExists();
        }
        return !done;
    }

    /// The company's single row decides: whoever inserts it goes on, anybody else waits for that
    /// and is refused.
    ///
    /// @throws org.stammkunde.company.CompanyException when it was set up already
    @Transactional
    UserAccount perform(NewInstallation installation, String actor) {
        company.setUp(installation.company());
        var owner = users.create(installation.owner(), actor);
        audit.recordAs(
                actor.equals(Audit.SYSTEM) ? actor : owner.id().asActor(),
                "company.set-up",
                "company",
                "1",
                Map.of());
        return owner;
    }
}
