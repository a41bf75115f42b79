package org.stammkunde.segments.lists;

import org.stammkunde.segments.Member;

/// A customer on a list.
///
/// @param how they came to be on it
public record ListMember(Member member, How how) {}
