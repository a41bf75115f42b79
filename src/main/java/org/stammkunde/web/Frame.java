package org.stammkunde.web;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.spi.NavItem;

/// What surrounds the page on the current request: who looks, the navigation, the theme.
/// Templates ask `Frame.current()`.
///
/// @param viewer who is signed in, or null
/// @param narrow whether the navigation is collapsed to icons
/// @param address path and query of the page shown
/// @param notice sentence to show once, or null
/// @param token what forms send back so that no other site can post for the viewer
public record Frame(
        @Nullable Viewer viewer,
        List<NavGroup> navigation,
        Theme theme,
        boolean narrow,
        String address,
        @Nullable Notice notice,
        FormToken token) {

    static final String ATTRIBUTE = Frame.class.getName();

    /// Name and value of the hidden field, and the header for htmx; all empty when forms are
    /// not protected.
    public record FormToken(String field, String header, String value) {
        static final FormToken NONE = new FormToken("", "", "");

        public boolean present() {
            return !value.isEmpty();
        }

        /// The JSON for `hx-headers`.
        public String headers() {
            return present() ? "{\"" + header + "\":\"" + value + "\"}" : "{}";
        }
    }

    /// The frame of the request that is being answered.
    public static Frame current() {
        var frame =
                RequestContextHolder.currentRequestAttributes()
                        .getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        if (frame instanceof Frame current) {
            return current;
        }
        throw new IllegalStateException("Only pages have a frame");
    }

    public boolean may(Permission permission) {
        return viewer != null && viewer.may(permission);
    }

    public String path() {
        int query = address.indexOf('?');
        return query < 0 ? address : address.substring(0, query);
    }

    /// Whether the entry leads to the page shown or is the nearest one above it.
    public boolean active(NavItem item) {
        return navigation.stream()
                .flatMap(group -> group.items().stream())
                .filter(entry -> entry.covers(path()) > 0)
                .max(Comparator.comparingInt(entry -> entry.covers(path())))
                .filter(item::equals)
                .isPresent();
    }
}
