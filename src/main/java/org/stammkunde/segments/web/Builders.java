package org.stammkunde.segments.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.stammkunde.segments.Segment;
import org.stammkunde.segments.SegmentDraft;
import org.stammkunde.segments.SegmentException;
import org.stammkunde.segments.SegmentId;
import org.stammkunde.segments.Segments;
import org.stammkunde.segments.web.FormNode.Group;
import org.stammkunde.segments.web.FormNode.Leaf;
import org.stammkunde.warehouse.WarehouseException;
import org.stammkunde.web.Redirect;
import org.stammkunde.web.kit.FieldErrors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Makes builder pages of forms and of stored segments.
@Component
class Builders {

    private static final String MISSING = "segments.missing";

    private final JsonMapper json = new JsonMapper();
    private final Segments segments;
    private final Kinds kinds;
    private final NodeViews views;

    Builders(Segments segments, Kinds kinds, NodeViews views) {
        this.segments = segments;
        this.kinds = kinds;
        this.views = views;
    }

    BuilderPage page(Segment segment) {
        var whole = new FormJson(kinds).form(segment.condition());
        return page(segment.id(), segment.name(), segment.description(), whole, null);
    }

    BuilderPage page(Template template) {
        var whole = new FormJson(kinds).form(json.readTree(template.condition()));
        return page(null, template.label(), template.purpose(), whole, null);
    }

    /// Of segments that customers are in, all of them, and of those they are not in.
    BuilderPage page(List<Long> inside, List<Long> outside) {
        var of = new ArrayList<FormNode>();
        inside.forEach(id -> of.add(member(id, false)));
        outside.forEach(id -> of.add(member(id, true)));
        return page(null, "", "", new Group(false, false, of), null);
    }

    private static Leaf member(long segment, boolean negated) {
        var values = Map.of("segment", List.of(Long.toString(segment)));
        return new Leaf(negated, "segment", values);
    }

    /// With the sentence and the count, as far as they can be told. What is merely missing is not
    /// yet wrong.
    ///
    /// @param next the place of the condition to begin with, null = none
    BuilderPage page(
            @Nullable SegmentId id,
            String name,
            String description,
            Group typed,
            @Nullable String next) {
        var whole = kinds.filled(typed);
        var form = new FormJson(kinds);
        var tree = form.of(whole);
        try {
            var sentence = segments.sentence(tree);
            var shown = views.of(whole, FieldErrors.none(), next);
            return new BuilderPage(
                    id, name, description, shown, sentence, count(tree), FieldErrors.none(), false);
        } catch (SegmentException e) {
            var errors = e.code().equals(MISSING) ? FieldErrors.none() : errors(e, form);
            return unsaid(id, name, description, views.of(whole, errors, next), errors, false);
        }
    }

    /// What `save` answers, or the form with what is wrong.
    Object saved(
            @Nullable SegmentId id,
            MultiValueMap<String, String> params,
            Function<SegmentDraft, Redirect> save) {
        var whole = kinds.filled(FormTree.of(params));
        var form = new FormJson(kinds);
        var name = text(params, "name");
        var description = text(params, "description");
        try {
            return save.apply(new SegmentDraft(name, description, form.of(whole)));
        } catch (SegmentException e) {
            var errors = errors(e, form);
            return unsaid(id, name, description, views.of(whole, errors, null), errors, true);
        }
    }

    private static BuilderPage unsaid(
            @Nullable SegmentId id,
            String name,
            String description,
            NodeView.GroupView shown,
            FieldErrors errors,
            boolean refused) {
        return new BuilderPage(id, name, description, shown, null, null, errors, refused);
    }

    static String text(MultiValueMap<String, String> params, String name) {
        var value = params.getFirst(name);
        return value == null ? "" : value;
    }

    private static FieldErrors errors(SegmentException problem, FormJson form) {
        var sentence = FieldErrors.of(problem).sentences().values().iterator().next();
        return FieldErrors.none().with(form.field(problem.field()), sentence);
    }

    private @Nullable Long count(JsonNode tree) {
        try {
            return segments.preview(tree).count();
        } catch (WarehouseException _) {
            return null;
        }
    }
}
