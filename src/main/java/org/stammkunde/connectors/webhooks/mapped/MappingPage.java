package org.stammkunde.connectors.webhooks.mapped;

import static org.stammkunde.web.Texts.t;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.stammkunde.connectors.webhooks.Sample;
import org.stammkunde.ingest.EventSource;
import org.stammkunde.web.Formats;
import org.stammkunde.web.Page;
import org.stammkunde.web.kit.Field;
import org.stammkunde.web.kit.FieldErrors;

/// What in the deliveries of a source means what: a sample to choose from, and the event it comes
/// to.
///
/// @param samples the last few deliveries
/// @param sample number of the one shown, 0 when there is none
/// @param target the field that the next chosen place goes to
/// @param preview the event as JSON, or null
/// @param fault why there is none, or null
public record MappingPage(
        EventSource source,
        List<Sample> samples,
        long sample,
        List<TreeRow> tree,
        MappingForm form,
        String target,
        @Nullable String preview,
        @Nullable String fault,
        FieldErrors errors)
        implements Page {

    /// Some fields that belong together.
    ///
    /// @param open whether they are shown at once
    public record Group(String label, List<Field> fields, boolean open) {}

    public MappingPage {
        samples = List.copyOf(samples);
        tree = List.copyOf(tree);
    }

    @Override
    public int status() {
        return errors.any() ? 422 : 200;
    }

    public String path() {
        return "/sources/" + source.id() + "/mapping";
    }

    public List<Field.Choice> sampleChoices() {
        return samples.stream()
                .map(
                        one ->
                                new Field.Choice(
                                        Long.toString(one.id()),
                                        Formats.dateTime(one.receivedAt())))
                .toList();
    }

    public Field sampleField() {
        return Field.select("sample", t("webhooks.mapping.sample"), sampleChoices())
                .value(Long.toString(sample));
    }

    public Field targetField() {
        var choices = new ArrayList<Field.Choice>();
        choices.add(new Field.Choice(MappingForm.EVENT_AT, t("webhooks.field.eventAt")));
        groups().stream()
                .flatMap(group -> group.fields().stream())
                .map(field -> new Field.Choice(field.name(), field.label()))
                .forEach(choices::add);
        freeRows().forEach(number -> choices.add(free(number)));
        return Field.select("target", t("webhooks.mapping.target"), choices)
                .value(target)
                .hint(t("webhooks.mapping.target.hint"));
    }

    private static Field.Choice free(int number) {
        return new Field.Choice(
                MappingForm.freePlace(number), t("webhooks.mapping.free.place", "number", number));
    }

    public Field eventField() {
        return Field.text(MappingForm.EVENT, t("webhooks.field.event"))
                .hint(t("webhooks.field.event.hint"))
                .with("maxlength", "100")
                .with("autocomplete", "off")
                .value(form.value(MappingForm.EVENT))
                .errors(errors);
    }

    public Field eventAtField() {
        return field(MappingForm.EVENT_AT, t("webhooks.field.eventAt"));
    }

    public List<Group> groups() {
        var groups = new ArrayList<Group>();
        groups.add(
                new Group(
                        t("webhooks.mapping.person"), places(Place.USER_ID, Place.COUNTRY), true));
        groups.add(
                new Group(t("webhooks.mapping.when"), places(Place.TIME, Place.MESSAGE_ID), true));
        MappingForm.VOCABULARY.forEach(
                (key, names) ->
                        groups.add(
                                openIfUsed(
                                        "webhooks.mapping.group." + key,
                                        names.stream().map(this::property).toList())));
        groups.add(
                openIfUsed(
                        "webhooks.mapping.products", places(Place.PRODUCTS, Place.PRODUCT_PRICE)));
        return groups;
    }

    private static Group openIfUsed(String label, List<Field> fields) {
        boolean used =
                fields.stream()
                        .anyMatch(field -> !field.value().isEmpty() || field.error() != null);
        return new Group(t(label), fields, used);
    }

    private List<Field> places(Place first, Place last) {
        return Arrays.stream(Place.values())
                .filter(place -> place.compareTo(first) >= 0 && place.compareTo(last) <= 0)
                .map(place -> field(place.key(), t("webhooks.field." + place.key())))
                .toList();
    }

    private Field property(String name) {
        var field = MappingForm.property(name);
        return field(field, t("webhooks.property." + name))
                .error(errors.at(name) == null ? errors.at(field) : errors.at(name));
    }

    private Field field(String name, String label) {
        return Field.text(name, label)
                .with("maxlength", "500")
                .with("autocomplete", "off")
                .with("placeholder", "/")
                .value(form.value(name))
                .errors(errors);
    }

    public List<Integer> freeRows() {
        return IntStream.rangeClosed(1, form.rows()).boxed().toList();
    }

    public Field freeName(int number) {
        return Field.text(
                        MappingForm.freeName(number),
                        t("webhooks.mapping.free.name", "number", number))
                .with("maxlength", "100")
                .with("autocomplete", "off")
                .value(form.value(MappingForm.freeName(number)));
    }

    public Field freePlace(int number) {
        var name = form.value(MappingForm.freeName(number));
        return field(
                        MappingForm.freePlace(number),
                        t("webhooks.mapping.free.place", "number", number))
                .error(name.isEmpty() ? null : errors.at(name));
    }
}
