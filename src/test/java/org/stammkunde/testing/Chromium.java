package org.stammkunde.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/// A window of a real browser on the application under test. The browser starts once for all
/// tests; whoever signs in does it once per application. Skips where Chromium is missing.
///
/// `try (var window = Chromium.ofOwner(port, "de", 390)) { window.open("/customers").axe(); }`
public final class Chromium implements AutoCloseable {

    /// The first that there is. Without the parts that only a person sees it takes less time.
    private static final List<Path> PROGRAMS =
            List.of(Path.of("/usr/bin/chromium-headless-shell"), Path.of("/usr/bin/chromium"));

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final boolean WANTED = Boolean.getBoolean("stammkunde.screenshots");

    /// What htmx says when one request takes the place of another, as `hx-sync` asks of it.
    private static final List<String> REPLACED = List.of("htmx:sendAbort,", "htmx:afterRequest,");

    private static final Map<Integer, List<Cookie>> SIGNED_IN = new ConcurrentHashMap<>();
    private static final Map<Kind, BrowserContext> KEPT = new ConcurrentHashMap<>();
    private static com.microsoft.playwright.@Nullable Browser browser;

    /// Windows that may take each other's place.
    private record Kind(int port, String language, int width) {}

    private final String base;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();
    private @Nullable Kind kind;

    private Chromium(int port, String language, BrowserContext context) {
        this.base = "http://localhost:" + port;
        this.context = context;
        context.addCookies(List.of(new Cookie("language", language).setUrl(base)));
        this.page = context.newPage();
        page.onConsoleMessage(this::hear);
        page.onPageError(complaints::add);
    }

    /// A window in which nobody has signed in.
    ///
    /// @param language `de` or `en`
    public static Chromium ofNobody(int port, String language, int width) {
        return new Chromium(port, language, browser().newContext(options(language, width)));
    }

    /// A window in which the owner of an [IntegrationTest] has signed in. Of windows of one kind
    /// the next one finds scripts and styles that are the same for ever in the browser's cache,
    /// and no other cookies.
    public static Chromium ofOwner(int port, String language, int width) {
        var session = SIGNED_IN.computeIfAbsent(port, Chromium::signIn);
        var kind = new Kind(port, language, width);
        var kept = KEPT.remove(kind);
        var context = kept == null ? browser().newContext(options(language, width)) : kept;
        context.clearCookies();
        context.addCookies(session);
        var window = new Chromium(port, language, context);
        window.kind = kind;
        return window;
    }

    /// Follows the device's dark mode from here on.
    public Chromium dark() {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        return this;
    }

    public Chromium open(String path) {
        page.navigate(base + path);
        return this;
    }

    /// For whatever else a test does there.
    public Page page() {
        return page;
    }

    /// What is asked of the browser here makes it complain of this, rightly.
    ///
    /// @param part of the complaint
    public Chromium expecting(String part) {
        expected.add(part);
        return this;
    }

    /// Keeps a picture of the whole page as `target/screenshots/<name>.png`, for whoever wants to
    /// look at it: with `-Dstammkunde.screenshots=true`.
    public Chromium screenshot(String name) {
        if (WANTED) {
            page.screenshot(
                    new ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(SCREENSHOTS.resolve(name + ".png")));
        }
        return this;
    }

    /// Fails when the page is wider than the window.
    public Chromium fits() {
        var wider =
                page.evaluate(
                        "document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) wider).intValue()).as("pixels too wide: " + page.url()).isZero();
        return this;
    }

    /// Fails on what keeps people with disabilities from using the page, and on anything the
    /// browser complained about before: broken scripts, blocked styles, missing files. The page
    /// itself may answer with an error status.
    public Chromium axe() {
        hearNoComplaints();
        var found = Axe.seriousViolations(page);
        complaints.clear();
        assertThat(found).as("axe at " + page.url()).isEmpty();
        return this;
    }

    /// Fails on what the browser complained about since the last look.
    @Override
    public void close() {
        try {
            hearNoComplaints();
        } catch (AssertionError e) {
            kind = null;
            throw e;
        } finally {
            end();
        }
    }

    private void end() {
        if (kind == null || KEPT.containsKey(kind)) {
            context.close();
        } else {
            context.pages().forEach(Page::close);
            KEPT.put(kind, context);
        }
    }

    private void hearNoComplaints() {
        assertThat(complaints).as("complaints of the browser at " + page.url()).isEmpty();
    }

    private void hear(ConsoleMessage message) {
        boolean ownStatus =
                message.text().startsWith("Failed to load resource")
                        && message.location().startsWith(page.url());
        boolean replaced = REPLACED.stream().anyMatch(message.text()::startsWith);
        boolean known = replaced || expected.stream().anyMatch(message.text()::contains);
        if (List.of("error", "warning").contains(message.type()) && !ownStatus && !known) {
            complaints.add(message.text());
        }
    }

    private static List<Cookie> signIn(int port) {
        try (var window = ofNobody(port, "en", 1440)) {
            window.open("/login");
            window.page.fill("input[name=email]", InstalledApp.EMAIL);
            window.page.fill("input[name=password]", InstalledApp.PASSWORD);
            window.page.click("main button[type=submit]");
            assertThat(window.page.url()).doesNotContain("/login");
            return window.context.cookies();
        }
    }

    private static NewContextOptions options(String language, int width) {
        return new NewContextOptions()
                .setLocale(language)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(width, 900);
    }

    private static synchronized com.microsoft.playwright.Browser browser() {
        var program = PROGRAMS.stream().filter(Files::isExecutable).findFirst();
        Assumptions.assumeTrue(program.isPresent(), "No Chromium at any of " + PROGRAMS);
        if (browser == null) {
            var environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
            browser =
                    Playwright.create(new CreateOptions().setEnv(environment))
                            .chromium()
                            .launch(
                                    new LaunchOptions()
                                            .setExecutablePath(program.get())
                                            .setArgs(
                                                    List.of(
                                                            "--no-sandbox",
                                                            "--disable-gpu",
                                                            "--disable-quic",
                                                            "--no-first-run",
                                                            "--disable-background-networking",
                                                            "--disable-component-update",
                                                            "--disable-sync")));
        }
        return browser;
    }
}
