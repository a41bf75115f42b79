package org.stammkunde.access.routes;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.web.filter.OncePerRequestFilter;
import org.stammkunde.web.spi.ViewerSource;

/// Turns away files from strangers before a byte of them is kept: whoever reads the form token
/// after this has the whole body stored on disk first.
class FilesFromKnownOnly extends OncePerRequestFilter {

    private final ViewerSource viewers;

    FilesFromKnownOnly(ViewerSource viewers) {
        this.viewers = viewers;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (carriesFiles(request) && viewers.viewer().isEmpty()) {
            Refusals.unknown(request, response);
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean carriesFiles(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/");
    }
}
