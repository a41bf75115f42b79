package org.stammkunde.ingest.sources;

import static org.stammkunde.web.Texts.t;

import java.util.List;

/// How senders are pointed here: our own script, and those that exist already, where only the host
/// and the key are ours.
final class Snippets {

    private Snippets() {}

    static List<Snippet> of(String base, String key, Source source) {
        return List.of(
                new Snippet("script", t("ingest.snippet.script"), script(base, key, source)),
                new Snippet("curl", t("ingest.snippet.curl"), curl(base, key)),
                new Snippet("browser", t("ingest.snippet.browser"), browser(base, key)),
                new Snippet("node", t("ingest.snippet.node"), node(base, key)),
                new Snippet("java", t("ingest.snippet.java"), java(base, key)),
                new Snippet(
                        "rudder-browser",
                        t("ingest.snippet.rudder-browser"),
                        rudderBrowser(base, key)),
                new Snippet("rudder-node", t("ingest.snippet.rudder-node"), rudderNode(base, key)),
                new Snippet("rudder", t("ingest.snippet.rudder"), rudder(base, key)));
    }

    /// What the source's settings ask for stands in the tag, so that a browser sends nothing in
    /// vain.
    private static String script(String base, String key, Source source) {
        var doNotTrack = source.doNotTrack() ? "" : " data-dnt=\"ignore\"";
        return "<script async src=\"%s/s.js\" data-key=\"%s\"%s></script>"
                .formatted(base, key, doNotTrack);
    }

    private static String curl(String base, String key) {
        return """
        curl -u %s: -H 'Content-Type: application/json' %s/v1/track \\
          -d '{"userId":"4711","event":"Order Completed","properties":{"order_id":"1001","revenue":27.5}}'"""
                .formatted(key, base);
    }

    private static String browser(String base, String key) {
        return """
        import { AnalyticsBrowser } from '@segment/analytics-next'
        const analytics = AnalyticsBrowser.load({ writeKey: '%s', cdnURL: '%s' })
        analytics.track('Product Viewed', { sku: 'G-32' })"""
                .formatted(key, base);
    }

    private static String node(String base, String key) {
        return """
        import { Analytics } from '@segment/analytics-node'
        const analytics = new Analytics({ writeKey: '%s', host: '%s' })
        analytics.track({ userId: '4711', event: 'Order Completed',
          properties: { order_id: '1001', revenue: 27.5 } })"""
                .formatted(key, base);
    }

    private static String java(String base, String key) {
        return """
        var analytics = Analytics.builder("%s").endpoint("%s").build();
        analytics.enqueue(TrackMessage.builder("Order Completed").userId("4711")
            .properties(Map.of("order_id", "1001", "revenue", 27.5)));"""
                .formatted(key, base);
    }

    private static String rudderBrowser(String base, String key) {
        return """
        import { RudderAnalytics } from '@rudderstack/analytics-js/bundled'
        const analytics = new RudderAnalytics()
        analytics.load('%1$s', '%2$s', { configUrl: '%2$s' })
        analytics.track('Product Viewed', { sku: 'G-32' })"""
                .formatted(key, base);
    }

    private static String rudderNode(String base, String key) {
        return """
        import RudderAnalytics from '@rudderstack/rudder-sdk-node'
        const analytics = new RudderAnalytics('%s', { dataPlaneUrl: '%s' })
        analytics.track({ userId: '4711', event: 'Order Completed',
          properties: { order_id: '1001', revenue: 27.5 } })"""
                .formatted(key, base);
    }

    private static String rudder(String base, String key) {
        return """
        var analytics = RudderAnalytics.builder("%s").setDataPlaneUrl("%s").build();
        analytics.enqueue(TrackMessage.builder("Order Completed").userId("4711")
            .properties(Map.of("order_id", "1001", "revenue", 27.5)));"""
                .formatted(key, base);
    }
}
