/// The system of record: a PostgreSQL 18 of our own in the data folder, or any PostgreSQL from
/// 16 on given by its URL. Starts it, guards the data folder against a second process, brings
/// every module's schema up to date before anybody else gets the `DataSource`.
@NullMarked
@ApplicationModule(
        displayName = "Database",
        allowedDependencies = {"shared"})
package org.stammkunde.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
