package org.stammkunde.access.audit;

import org.stammkunde.access.AuditEntry;
import org.stammkunde.web.Page;
import org.stammkunde.web.kit.ListView;

/// Who changed what and when.
public record AuditLog(ListView<AuditEntry> list) implements Page {}
