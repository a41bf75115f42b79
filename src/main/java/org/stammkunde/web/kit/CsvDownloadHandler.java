package org.stammkunde.web.kit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.stammkunde.web.Texts;

/// Sends a [CsvDownload]: to a browser for the spreadsheets of the viewer's country, from the
/// API always in the same form.
class CsvDownloadHandler implements HandlerMethodReturnValueHandler {

    private final Exports exports;

    CsvDownloadHandler(Exports exports) {
        this.exports = exports;
    }

    @Override
    public boolean supportsReturnType(MethodParameter returnType) {
        return CsvDownload.class.isAssignableFrom(returnType.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object value,
            MethodParameter returnType,
            ModelAndViewContainer container,
            NativeWebRequest web)
            throws IOException {
        container.setRequestHandled(true);
        var response = web.getNativeResponse(HttpServletResponse.class);
        if (response == null || !(value instanceof CsvDownload<?> download)) {
            throw new IllegalStateException("Downloads are for HTTP requests only");
        }
        var request = web.getNativeRequest(HttpServletRequest.class);
        if (request != null && "HEAD".equals(request.getMethod())) {
            describe(response, download.name());
            return;
        }
        exports.send(
                download,
                target -> writer(request, target),
                bytes -> {
                    describe(response, download.name());
                    response.setContentLengthLong(bytes);
                    return response.getOutputStream();
                });
    }

    private static void describe(HttpServletResponse response, String name) {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment(name));
    }

    private static CsvWriter writer(@Nullable HttpServletRequest request, OutputStream target)
            throws IOException {
        return request != null && request.getRequestURI().startsWith("/api/")
                ? CsvWriter.forPrograms(target)
                : new CsvWriter(target, Texts.language());
    }

    static <T> void write(CsvDownload<T> download, CsvWriter csv) throws IOException {
        csv.row(download.columns().stream().map(Column::label).toList());
        download.source().forEach(row -> write(csv, download, row));
        csv.close();
    }

    private static <T> void write(CsvWriter csv, CsvDownload<T> download, T row) {
        try {
            csv.row(
                    download.columns().stream()
                            .<@Nullable Object>map(column -> column.of(row).raw())
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String attachment(String name) {
        return ContentDisposition.attachment()
                .filename(name + ".csv", StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
