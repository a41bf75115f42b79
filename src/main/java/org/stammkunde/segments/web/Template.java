package org.stammkunde.segments.web;

import static org.stammkunde.web.Texts.t;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Segments that nearly every shop wants, to begin with: the four phases of a customer's life, then
/// groups one acts on. Numbers in them are starting points.
public enum Template {
    WON(
            """
            {"type":"orderDate","which":"first","within":{"last":90,"unit":"days"}}
            """),
    TO_ACTIVATE(
            """
            {"type":"all","of":[
             {"type":"orders","measure":"count","is":{"comparison":"exactly","value":1}},
             {"type":"orderDate","which":"first","within":{"longerAgo":30,"unit":"days"}},
             {"type":"orderDate","which":"last","within":{"last":365,"unit":"days"}}]}
            """),
    BOUND(
            """
            {"type":"all","of":[
             {"type":"orders","measure":"count","within":{"last":365,"unit":"days"},
              "is":{"comparison":"atLeast","value":2}},
             {"type":"not","condition":{"type":"overdue","percentile":80}}]}
            """),
    TO_WIN_BACK(
            """
            {"type":"lifecycle","stage":"lost"}
            """),
    VIP(
            """
            {"type":"all","of":[
             {"type":"orders","measure":"count","within":{"last":365,"unit":"days"},
              "is":{"comparison":"atLeast","value":4}},
             {"type":"orders","measure":"value","within":{"last":365,"unit":"days"},
              "is":{"comparison":"atLeast","value":500}}]}
            """),
    CHAMPIONS(
            """
            {"type":"rfm","by":"group","groups":["champions"]}
            """),
    CANT_LOSE(
            """
            {"type":"rfm","by":"group","groups":["cantLose"]}
            """),
    ONE_TIME(
            """
            {"type":"orders","measure":"count","is":{"comparison":"exactly","value":1}}
            """),
    AT_RISK(
            """
            {"type":"all","of":[
             {"type":"lifecycle","stage":"atRisk"},
             {"type":"orders","measure":"value","is":{"comparison":"atLeast","value":200}}]}
            """),
    NEWLY_LOST(
            """
            {"type":"all","of":[
             {"type":"orderDate","which":"last","within":{"longerAgo":365,"unit":"days"}},
             {"type":"orderDate","which":"last","within":{"last":395,"unit":"days"}}]}
            """),
    RENEWAL_SOON(
            """
            {"type":"subscription","test":"renews","days":30}
            """),
    BIRTHDAY_SOON(
            """
            {"type":"attribute","name":"birthday","test":"anniversary","days":7}
            """),
    WINDOW_SHOPPER(
            """
            {"type":"all","of":[
             {"type":"event","kind":"track","name":"Product Viewed",
              "within":{"last":30,"unit":"days"},"is":{"comparison":"atLeast","value":3}},
             {"type":"orders","measure":"count","within":{"last":30,"unit":"days"},
              "is":{"comparison":"exactly","value":0}}]}
            """),
    DISCOUNT_ONLY(
            """
            {"type":"all","of":[
             {"type":"orders","which":"all","measure":"count",
              "is":{"comparison":"atLeast","value":2}},
             {"type":"orders","which":"discounted","measure":"share",
              "is":{"comparison":"exactly","value":100}}]}
            """),
    OFTEN_RETURNS(
            """
            {"type":"all","of":[
             {"type":"orders","which":"all","measure":"count",
              "within":{"last":365,"unit":"days"},"is":{"comparison":"atLeast","value":3}},
             {"type":"orders","which":"returned","measure":"share",
              "within":{"last":365,"unit":"days"},"is":{"comparison":"atLeast","value":50}}]}
            """),
    UNENGAGED(
            """
            {"type":"all","of":[
             {"type":"profile","field":"email","test":"known"},
             {"type":"orders","which":"all","measure":"count",
              "within":{"last":180,"unit":"days"},"is":{"comparison":"exactly","value":0}},
             {"type":"not","condition":{"type":"event","kind":"any",
              "within":{"last":180,"unit":"days"}}}]}
            """),
    UNHAPPY(
            """
            {"type":"any","of":[
             {"type":"tickets","which":"open","is":{"comparison":"atLeast","value":2}},
             {"type":"tickets","which":"unhappy","within":{"last":90,"unit":"days"},
              "is":{"comparison":"atLeast","value":1}}]}
            """);

    private final String condition;

    Template(String condition) {
        this.condition = condition;
    }

    static Optional<Template> find(String key) {
        return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
    }

    /// In addresses and texts.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// A tree as JSON.
    String condition() {
        return condition;
    }

    public String label() {
        return t("segments.template." + key());
    }

    /// What it is good for.
    public String purpose() {
        return t("segments.template." + key() + ".lead");
    }
}
