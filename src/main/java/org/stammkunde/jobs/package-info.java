/// Long work that survives a restart: each job is a row in PostgreSQL, claimed with `FOR UPDATE
/// SKIP LOCKED`, leased, fenced by a growing token, with progress anybody may look at, cancel
/// and resume. Modules register a `jobs.spi.JobHandler` per kind of work.
@NullMarked
@ApplicationModule(
        displayName = "Jobs",
        allowedDependencies = {"shared", "web", "database", "operations::spi"})
package org.stammkunde.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
