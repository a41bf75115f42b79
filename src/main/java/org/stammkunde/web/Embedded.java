package org.stammkunde.web;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;

/// A page that stands within another one, when the outer page does not know its kind: panels
/// that other modules contribute.
public final class Embedded {

    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(ContentType.Html);

    private Embedded() {}

    public static Content of(Page page) {
        return output -> TEMPLATES.render(PageRenderer.templateOf(page), page, output);
    }
}
