package org.stammkunde.access.users;

/// A fresh invitation together with its secret, which is known only now.
///
/// @param token part of the link; whoever has it may accept
public record IssuedInvitation(Invitation invitation, String token) {

    /// Path of the page on which it is accepted.
    public String path() {
        return "/invitations/" + token;
    }

    @Override
    public String toString() {
        return "IssuedInvitation[" + invitation.id() + "]";
    }
}
