package org.stammkunde.segments.conditions;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.left;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.position;
import static org.jooq.impl.DSL.right;

import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.stammkunde.segments.spi.Facts;

/// What a text has in common with others, whatever their capitals.
enum Likeness {
    CONTAINS,
    STARTS_WITH,
    ENDS_WITH;

    /// Whether a text is like one of these.
    Condition holds(Field<String> text, List<String> parts) {
        var folded = Facts.folded(text);
        return or(parts.stream().map(Facts::folded).map(part -> holds(folded, part)).toList());
    }

    private Condition holds(Field<String> folded, String part) {
        var length = inline(part.codePointCount(0, part.length()));
        return switch (this) {
            case CONTAINS -> position(folded, part).gt(0);
            case STARTS_WITH -> left(folded, length).eq(part);
            case ENDS_WITH -> right(folded, length).eq(part);
        };
    }
}
