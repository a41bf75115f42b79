package org.stammkunde.ingest.sources;

import static org.stammkunde.web.Texts.t;

import java.util.List;

/// How senders that exist are pointed here: only the host and the key are ours.
final class Snippets {

    private Snippets() {}

    static List<Snippet> of(String base, String key) {
        return List.of(
                new Snippet("curl", t("ingest.snippet.curl"), curl(base, key)),
                new Snippet("browser", t("ingest.snippet.browser"), browser(base, key)),
                new Snippet("node", t("ingest.snippet.node"), node(base, key)),
                new Snippet("java", t("ingest.snippet.java"), java(base, key)),
                new Snippet("rudder", t("ingest.snippet.rudder"), rudder(base, key)));
    }

    private static String curl(String base, String key) {
        return """
        curl -u %s: -H 'Content-Type: application/json' %s/v1/track \\
          -d '{"userId":"4711","event":"Order Completed","properties":{"total":27.5}}'"""
                .formatted(key, base);
    }

    private static String browser(String base, String key) {
        var host = base.replaceFirst("^https?://", "");
        var protocol = base.startsWith("https") ? "https" : "http";
        return """
        import { AnalyticsBrowser } from '@segment/analytics-next'
        const analytics = AnalyticsBrowser.load(
          { writeKey: '%1$s', cdnSettings: { integrations: { 'Segment.io': {} } } },
          { integrations: { 'Segment.io': { apiHost: '%2$s/v1', protocol: '%3$s' } } })
        analytics.track('Product Viewed', { sku: 'G-32' })"""
                .formatted(key, host, protocol);
    }

    private static String node(String base, String key) {
        return """
        import { Analytics } from '@segment/analytics-node'
        const analytics = new Analytics({ writeKey: '%s', host: '%s' })
        analytics.track({ userId: '4711', event: 'Order Completed' })"""
                .formatted(key, base);
    }

    private static String java(String base, String key) {
        return """
        var analytics = Analytics.builder("%s").endpoint("%s").build();
        analytics.enqueue(TrackMessage.builder("Order Completed").userId("4711"));"""
                .formatted(key, base);
    }

    private static String rudder(String base, String key) {
        return """
        var analytics = RudderAnalytics.builder("%s").setDataPlaneUrl("%s").build();
        analytics.enqueue(TrackMessage.builder("Order Completed").userId("4711"));"""
                .formatted(key, base);
    }
}
