package org.stammkunde.customers;

/// What somebody enters about one field of a customer. It holds until they change it or give it up.
public sealed interface Entry {

    ProfileField field();

    /// A value that goes before whatever sources say.
    record Value(ProfileField field, String text) implements Entry {}

    /// There is no value, whatever sources say. Of an address: it is not theirs.
    record Nothing(ProfileField field) implements Entry {}

    /// What was entered before is given up, so that the sources are believed again.
    record AsTold(ProfileField field) implements Entry {}
}
