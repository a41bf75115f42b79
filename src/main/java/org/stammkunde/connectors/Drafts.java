package org.stammkunde.connectors;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.stammkunde.access.Audit;
import org.stammkunde.company.Company;
import org.stammkunde.connectors.mapping.Headers;
import org.stammkunde.connectors.mapping.ImportKind;
import org.stammkunde.connectors.mapping.Mapping;
import org.stammkunde.connectors.mapping.MappingJson;
import org.stammkunde.connectors.mapping.Plan;
import org.stammkunde.connectors.mapping.Preset;
import org.stammkunde.connectors.reading.DateStyle;
import org.stammkunde.connectors.reading.FormatChoice;
import org.stammkunde.connectors.reading.Sample;
import org.stammkunde.jobs.Jobs;

/// Files that are stored and looked into, until their import begins.
@Component
class Drafts {

    private static final @Nullable DateStyle AMERICAN = DateStyle.named("MM/dd/yyyy");
    private static final int LONGEST_NAME = 200;

    private final ImportStore imports;
    private final UploadStore uploads;
    private final ImportSources sources;
    private final MendedFiles mended;
    private final Jobs jobs;
    private final Company company;
    private final Audit audit;
    private final ImportSettings settings;
    private final TransactionTemplate transaction;

    Drafts(
            ImportStore imports,
            UploadStore uploads,
            ImportSources sources,
            MendedFiles mended,
            Jobs jobs,
            Company company,
            Audit audit,
            ImportSettings settings,
            TransactionTemplate transaction) {
        this.imports = imports;
        this.uploads = uploads;
        this.sources = sources;
        this.mended = mended;
        this.jobs = jobs;
        this.company = company;
        this.audit = audit;
        this.settings = settings;
        this.transaction = transaction;
    }

    /// Stores a file and looks whether it can be read at all. When this returns, the file is
    /// safe; nothing is imported yet.
    ///
    /// @throws ImportsException when it is too large or holds no rows of text
    ImportId store(ImportKind kind, String fileName, InputStream bytes) {
        company.require();
        var id = imports.insert(kind, shortened(fileName));
        boolean usable = false;
        try {
            imports.stored(id, uploads.write(id, bytes, settings.largestUpload().toBytes()));
            sample(id, FormatChoice.DETECT);
            usable = true;
            return id;
        } finally {
            if (!usable) {
                imports.deleteDraft(id);
            }
        }
    }

    /// The beginning of a stored file.
    Sample sample(ImportId id, FormatChoice choice) {
        var sample = read(id, choice);
        var style = mended.style(sample);
        return style.equals(FormatChoice.DETECT) ? sample : read(id, style.overriddenBy(choice));
    }

    private Sample read(ImportId id, FormatChoice choice) {
        try {
            return Sample.of(
                    sources.upload(upload(id)),
                    choice,
                    Headers::isUsual,
                    settings.largestContent().toBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Queues a draft as a preset says.
    void begin(ImportId id, Preset preset) {
        var sample = sample(id, preset.format());
        if (sample.ambiguousDates()) {
            var american = new FormatChoice(null, null, null, null, AMERICAN);
            sample = sample(id, preset.format().overriddenBy(american));
        }
        begin(id, preset.key(), preset.mapping(sample.header()), sample);
    }

    /// Queues a draft as a mapping says; what the mapping leaves open about the format is
    /// detected.
    ///
    /// @throws ImportsException when day and month cannot be told apart and the mapping does not
    ///     say either
    void begin(ImportId id, Mapping mapping) {
        var sample = sample(id, mapping.format());
        if (sample.ambiguousDates()) {
            throw ImportsException.request("imports.ambiguous-dates", "mapping", Map.of());
        }
        begin(id, null, mapping, sample);
    }

    private void begin(ImportId id, @Nullable String preset, Mapping mapping, Sample sample) {
        requireKind(id, mapping.kind());
        var plan = Plan.settle(mapping, sample.format(), sample.header());
        var profile = company.require();
        var settled =
                new Settled(
                        preset,
                        MappingJson.write(plan.asMapping()),
                        plan.source(),
                        sample.header(),
                        plan.format().columns(),
                        mended.original(plan, sample),
                        profile.zone(),
                        profile.currency());
        transaction.executeWithoutResult(
                _ -> {
                    if (!imports.begin(id, settled)) {
                        throw ImportsException.conflict("imports.begun-already");
                    }
                    imports.queued(id, jobs.submit(ImportJob.KIND, id.value()).value());
                    audit.record("imports.started", "import", id.toString(), Map.of());
                });
    }

    private void requireKind(ImportId id, ImportKind kind) {
        var stored = upload(id).kind();
        if (stored != kind) {
            throw ImportsException.request(
                    "imports.other-kind",
                    "mapping",
                    Map.of("kind", stored.code(), "given", kind.code()));
        }
    }

    private ImportRow upload(ImportId id) {
        return imports.find(id).orElseThrow(() -> ImportsException.notFound(id));
    }

    private static String shortened(String name) {
        var bare = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var clean = bare.replaceAll("\\p{Cntrl}", "").strip();
        return clean.length() > LONGEST_NAME ? clean.substring(0, LONGEST_NAME) : clean;
    }
}
