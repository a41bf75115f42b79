package org.stammkunde.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.MethodParameter;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.support.RequestContextUtils;

/// Turns what controllers return into answers: a [Page] is rendered by its template, a
/// [Redirect] sends the browser on.
public class PageRenderer implements HandlerMethodReturnValueHandler {

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Frames frames;
    private final LocaleSource locales;

    PageRenderer(Frames frames, LocaleSource locales) {
        this.frames = frames;
        this.locales = locales;
    }

    @Override
    public boolean supportsReturnType(MethodParameter returnType) {
        var type = returnType.getParameterType();
        return Page.class.isAssignableFrom(type) || Redirect.class.isAssignableFrom(type);
    }

    @Override
    public void handleReturnValue(
            @Nullable Object value,
            MethodParameter returnType,
            ModelAndViewContainer container,
            NativeWebRequest web)
            throws IOException {
        container.setRequestHandled(true);
        var request = web.getNativeRequest(HttpServletRequest.class);
        var response = web.getNativeResponse(HttpServletResponse.class);
        if (request == null || response == null) {
            throw new IllegalStateException("Pages are rendered for HTTP requests only");
        }
        switch (value) {
            case Page page -> render(page, request, response);
            case Redirect redirect -> send(redirect, request, response);
            case null, default -> throw new IllegalStateException("Not a page: " + value);
        }
    }

    private void render(Page page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        request.setAttribute(Frame.ATTRIBUTE, frames.of(request));
        write(page, response);
    }

    /// Renders a page in the frame that the request already has.
    public void write(Page page, HttpServletResponse response) throws IOException {
        var output = new Utf8ByteOutput();
        templates.render(templateOf(page), page, output);
        response.setStatus(page.status());
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }

    /// Does what needs a language and a frame where no controller was reached: nobody is signed
    /// in, and neither session nor database is asked.
    public void withoutSession(HttpServletRequest request, Rendering rendering) throws IOException {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        LocaleContextHolder.setLocaleContext(locales.resolveLocaleContext(request));
        try {
            request.setAttribute(Frame.ATTRIBUTE, frames.anonymous(request));
            rendering.run();
        } finally {
            LocaleContextHolder.resetLocaleContext();
            RequestContextHolder.resetRequestAttributes();
        }
    }

    /// Something that writes an answer.
    public interface Rendering {
        void run() throws IOException;
    }

    static String templateOf(Page page) {
        return page.getClass().getName().replace('.', '/').replace('$', '/') + ".jte";
    }

    private static void send(
            Redirect redirect, HttpServletRequest request, HttpServletResponse response) {
        if (redirect.notice() != null) {
            RequestContextUtils.getOutputFlashMap(request).put(Frames.NOTICE, redirect.notice());
            RequestContextUtils.saveOutputFlashMap(redirect.to(), request, response);
        }
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", redirect.to());
            return;
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", redirect.to());
    }
}
