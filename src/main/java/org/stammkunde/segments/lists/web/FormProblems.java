package org.stammkunde.segments.lists.web;

import java.util.List;
import org.stammkunde.segments.SegmentException;
import org.stammkunde.shared.ProblemException.Category;
import org.stammkunde.web.kit.FieldErrors;

/// Puts what is wrong with a form at its fields, which are called like the places of programs.
final class FormProblems {

    private FormProblems() {}

    /// @param fields of the form; what is wrong elsewhere is said above them
    /// @throws SegmentException the same, when it is about no form: there is no such list
    static FieldErrors of(SegmentException problem, String... fields) {
        if (problem.category() == Category.NOT_FOUND) {
            throw problem;
        }
        var place = problem.field() == null ? "" : problem.field().replace("/", "");
        var sentence = FieldErrors.of(problem).sentences().values().iterator().next();
        return FieldErrors.none().with(List.of(fields).contains(place) ? place : "", sentence);
    }
}
