package org.stammkunde.web.kit;

import java.util.List;
import org.stammkunde.web.Page;

/// Asks what shall become of the rows chosen in a list.
///
/// @param rows how many are chosen
public record BulkForm(
        int status,
        BulkChange change,
        Chosen chosen,
        long rows,
        List<Field> fields,
        FieldErrors errors)
        implements Page {

    public BulkForm {
        fields = List.copyOf(fields);
    }
}
