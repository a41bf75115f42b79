package org.stammkunde.web;

/// A page, or a fragment of one, as data. A controller returns it; the template of the same
/// name beside the record's class renders it (`CustomerList.java`, `CustomerList.jte`, `@param
/// CustomerList page`).
public interface Page {

    /// The HTTP status of the answer; forms with mistakes answer 422.
    default int status() {
        return 200;
    }
}
