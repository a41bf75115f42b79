package org.stammkunde.access.setup;

import org.stammkunde.access.users.NewUser;
import org.stammkunde.company.CompanyProfile;

/// The company and its first owner.
record NewInstallation(CompanyProfile company, NewUser owner) {}
