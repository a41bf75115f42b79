package org.stammkunde.access.users;

import org.stammkunde.web.Page;

/// Shows the link of a fresh invitation, the only time it is known.
public record InvitationLink(IssuedInvitation issued) implements Page {}
