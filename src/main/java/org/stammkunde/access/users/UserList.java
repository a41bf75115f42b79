package org.stammkunde.access.users;

import java.util.List;
import org.stammkunde.web.Page;
import org.stammkunde.web.kit.ListView;

/// The people with an account and the open invitations.
public record UserList(ListView<UserAccount> list, List<Invitation> open) implements Page {}
