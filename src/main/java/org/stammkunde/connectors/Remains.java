package org.stammkunde.connectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.stammkunde.commerce.OrderIntake;

/// What an import that will not go on leaves behind: its file, its rejected rows, and what it kept
/// for its end. What it has written stays.
@Component
class Remains {

    private static final Logger LOG = LoggerFactory.getLogger(Remains.class);

    private final RetentionStore imports;
    private final UploadStore uploads;
    private final RejectStore rejects;
    private final OrderIntake intake;

    Remains(RetentionStore imports, UploadStore uploads, RejectStore rejects, OrderIntake intake) {
        this.imports = imports;
        this.uploads = uploads;
        this.rejects = rejects;
        this.intake = intake;
    }

    /// Deletes them. The caller holds the import, so that nobody resumes it meanwhile.
    @Transactional(propagation = Propagation.MANDATORY)
    public void discard(ImportId id) {
        imports.discarded(id);
        uploads.delete(id);
        rejects.delete(id);
        intake.abandon(id.value());
        LOG.info("import={} file=discarded", id);
    }
}
