package org.stammkunde.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.WebUtils;
import org.stammkunde.web.spi.NavItem;
import org.stammkunde.web.spi.ViewerSource;

/// Puts the frame together for each request.
@Component
class Frames {

    static final String NOTICE = "notice";
    private static final String NARROW = "nav";

    private final ObjectProvider<ViewerSource> viewers;
    private final List<NavItem> items;

    Frames(ObjectProvider<ViewerSource> viewers, ObjectProvider<NavItem> items) {
        this.viewers = viewers;
        this.items = items.stream().sorted(Comparator.comparingInt(NavItem::order)).toList();
    }

    /// The frame for nobody in particular.
    Frame anonymous(HttpServletRequest request) {
        return new Frame(
                null,
                List.of(),
                Theme.of(cookie(request, Theme.COOKIE)),
                false,
                "/",
                null,
                Frame.FormToken.NONE);
    }

    Frame of(HttpServletRequest request) {
        var viewer = signedIn();
        return new Frame(
                viewer,
                navigation(viewer),
                Theme.of(cookie(request, Theme.COOKIE)),
                "narrow".equals(cookie(request, NARROW)),
                address(request),
                notice(request),
                token(request));
    }

    private @Nullable Viewer signedIn() {
        var source = viewers.getIfAvailable();
        return source == null ? null : source.viewer().orElse(null);
    }

    private List<NavGroup> navigation(@Nullable Viewer viewer) {
        var groups = new LinkedHashMap<String, List<NavItem>>();
        for (var item : items) {
            if (viewer != null && viewer.may(item.permission())) {
                groups.computeIfAbsent(item.group(), any -> new ArrayList<>()).add(item);
            }
        }
        return groups.entrySet().stream()
                .map(group -> new NavGroup(group.getKey(), List.copyOf(group.getValue())))
                .toList();
    }

    private static @Nullable String cookie(HttpServletRequest request, String name) {
        var cookie = WebUtils.getCookie(request, name);
        return cookie == null ? null : cookie.getValue();
    }

    /// A page that answers a form is known by the page the form was on.
    private static String address(HttpServletRequest request) {
        var referer = request.getHeader("Referer");
        if (!"GET".equals(request.getMethod()) && referer != null) {
            var path = UriComponentsBuilder.fromUriString(referer).build();
            return path.getPath() + (path.getQuery() == null ? "" : "?" + path.getQuery());
        }
        var query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    private static @Nullable Notice notice(HttpServletRequest request) {
        var flash = RequestContextUtils.getInputFlashMap(request);
        return flash != null && flash.get(NOTICE) instanceof Notice notice ? notice : null;
    }

    private static Frame.FormToken token(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Frame.FormToken(
                        token.getParameterName(), token.getHeaderName(), token.getToken())
                : Frame.FormToken.NONE;
    }
}
