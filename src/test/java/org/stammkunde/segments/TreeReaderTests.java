package org.stammkunde.segments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stammkunde.segments.conditions.TestConditions;
import tools.jackson.databind.json.JsonMapper;

/// What is no tree is refused with the place at fault.
class TreeReaderTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String KNOWN = "{'type':'profile','field':'email','test':'known'}";

    private final TreeReader reader = new TreeReader(TestConditions.all(2));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    []                                                    | wrong-type       | /t
                    {}                                                    | missing          | /t/type
                    {'type':1}                                            | wrong-type       | /t/type
                    {'type':'and'}                                        | unknown-value    | /t/type
                    {'type':'all'}                                        | missing          | /t/of
                    {'type':'all','of':[]}                                | missing          | /t/of
                    {'type':'all','of':{}}                                | wrong-type       | /t/of
                    {'type':'any','of':[KNOWN,null]}                      | wrong-type       | /t/of/1
                    {'type':'not'}                                        | missing          | /t/condition
                    {'type':'not','condition':KNOWN,'x/~y':1}             | unknown-property | /t/x~1~0y
                    {'type':'profile','field':'shoe','test':'known'}      | unknown-value    | /t/field
                    {'type':'profile','field':'name','test':'known','values':['a']} | unknown-property | /t/values
                    {'type':'profile','field':'name','test':'oneOf','values':['a',2]} | wrong-type | /t/values/1
                    {'type':'profile','field':'name','test':'oneOf','values':[]} | missing   | /t/values
                    {'type':'profile','field':'name','test':'oneOf','values':['a\\u0000']} | bad-characters | /t/values/0
                    {'type':'profile','field':'name','test':'oneOf','values':['\\ud800']} | bad-characters | /t/values/0
                    {'type':'orders','measure':'count'}                   | missing          | /t/is
                    {'type':'orders','measure':'COUNT','is':{}}           | unknown-value    | /t/measure
                    ORDERS{'comparison':'atLeast'}}                       | missing          | /t/is/value
                    ORDERS{'comparison':'atLeast','value':'2'}}           | wrong-type       | /t/is/value
                    ORDERS{'comparison':'atLeast','value':-1}}            | out-of-range     | /t/is/value
                    ORDERS{'comparison':'atLeast','value':1e999999999}}   | out-of-range     | /t/is/value
                    ORDERS{'comparison':'atLeast','value':1.5}}           | too-exact        | /t/is/value
                    ORDERS{'comparison':'atLeast','value':1,'to':2}}      | unknown-property | /t/is/to
                    ORDERS{'comparison':'between','value':3,'to':2}}      | reversed         | /t/is/to
                    DATE{}}                                               | missing          | /t/within/last
                    DATE{'last':0,'unit':'days'}}                         | out-of-range     | /t/within/last
                    DATE{'last':101,'unit':'years'}}                      | out-of-range     | /t/within/last
                    DATE{'last':1}}                                       | missing          | /t/within/unit
                    DATE{'last':1,'longerAgo':1,'unit':'days'}}           | unknown-property | /t/within/longerAgo
                    DATE{'from':'2026-02-30'}}                            | not-a-date       | /t/within/from
                    DATE{'from':'0001-01-01'}}                            | out-of-range     | /t/within/from
                    DATE{'from':'2026-02-01','to':'2026-02-01'}}          | empty-window     | /t/within/to
                    {'type':'orderDate','which':'last'}                   | missing          | /t/within
                    {'type':'product','what':'price','values':['a']}      | unknown-value    | /t/what
                    {'type':'attribute','test':'known'}                   | missing          | /t/name
                    {'type':'attribute','name':'a','test':'big'}          | unknown-value    | /t/test
                    {'type':'attribute','name':'a','test':'oneOf'}        | missing          | /t/values
                    {'type':'attribute','name':'a','test':'number'}       | missing          | /t/is
                    {'type':'attribute','name':'a','test':'number','is':{'comparison':'atLeast','value':1e13}} | out-of-range | /t/is/value
                    {'type':'attribute','name':'a','test':'number','is':{'comparison':'atLeast','value':0.0000001}} | too-exact | /t/is/value
                    {'type':'attribute','name':'a','test':'date'}         | missing          | /t/within
                    {'type':'attribute','name':'a','test':'anniversary','days':367} | out-of-range | /t/days
                    {'type':'event','name':'a','measure':'sum'}           | missing          | /t/of
                    {'type':'event','name':'a','of':'b'}                  | unknown-property | /t/of
                    {'type':'event','name':'a','where':{}}                | wrong-type       | /t/where
                    {'type':'event','name':'a','where':[{'test':'known'}]} | missing         | /t/where/0/property
                    {'type':'event','name':'a','where':[{'property':'b','test':'known','x':1}]} | unknown-property | /t/where/0/x
                    {'type':'eventDate','which':'last','name':'a'}        | missing          | /t/within
                    {'type':'sequence','first':'a','test':'followed','then':'b','days':0} | out-of-range | /t/days
                    {'type':'eventStreak','name':'a','streak':'longest','length':1,'unit':'days'} | out-of-range | /t/length
                    {'type':'eventStreak','name':'a','streak':'longest','length':2,'unit':'years'} | unknown-value | /t/unit
                    {'type':'orderStreak','length':2,'unit':'days'}       | missing          | /t/streak
                    {'type':'orderStreak','streak':'current','length':2,'unit':'days','within':{'last':9,'unit':'days'}} | unknown-property | /t/within
                    {'type':'product','what':'sku'}                       | missing          | /t/values
                    {'type':'product','what':'sku','values':['a'],'is':{'comparison':'atLeast','value':0.5}} | too-exact        | /t/is/value
                    {'type':'product','what':'sku','values':['a'],'is':{'comparison':'about','value':1}} | unknown-value    | /t/is/comparison
                    {'type':'overdue'}                                    | missing          | /t/percentile
                    {'type':'overdue','percentile':49}                    | out-of-range     | /t/percentile
                    {'type':'overdue','percentile':101}                   | out-of-range     | /t/percentile
                    {'type':'overdue','percentile':80.5}                  | too-exact        | /t/percentile
                    {'type':'subscription','test':'paused'}               | unknown-value    | /t/test
                    {'type':'subscription','test':'renews'}               | missing          | /t/days
                    {'type':'subscription','test':'renews','days':731}    | out-of-range     | /t/days
                    {'type':'subscription','test':'renews','days':0}      | out-of-range     | /t/days
                    {'type':'subscription','test':'running','days':7}     | unknown-property | /t/days
                    {'type':'subscription','test':'running','within':{'last':1,'unit':'days'}} | unknown-property | /t/within
                    {'type':'subscription','test':'ended','plans':[]}     | missing          | /t/plans
                    {'type':'event'}                                      | missing          | /t/name
                    {'type':'event','name':'a','kind':'identify'}         | unknown-value    | /t/kind
                    {'type':'event','name':'a','is':{}}                   | missing          | /t/is/comparison
                    {'type':'event','name':'a','where':[]}                | missing          | /t/where
                    {'type':'segment'}                                    | missing          | /t/segment
                    {'type':'segment','segment':'1'}                      | wrong-type       | /t/segment
                    {'type':'segment','segment':0}                        | out-of-range     | /t/segment
                    {'type':'segment','segment':9223372036854775808}      | out-of-range     | /t/segment
                    {'type':'segment','segment':1,'since':{}}             | missing          | /t/since/last
                    {'type':'sample'}                                     | missing          | /t/percent
                    {'type':'sample','percent':100}                       | out-of-range     | /t/percent
                    {'type':'sample','percent':0}                         | out-of-range     | /t/percent
                    {'type':'sample','percent':1,'seed':10000}            | out-of-range     | /t/seed
                    {'type':'orders','measure':'share','is':{'comparison':'atLeast','value':50}} | share-of-all | /t/which
                    {'type':'orders','which':'all','measure':'share','is':{'comparison':'atLeast','value':50}} | share-of-all | /t/which
                    {'type':'tickets','which':'solved'}                   | unknown-value    | /t/which
                    {'type':'tickets','which':'any','is':3}               | wrong-type       | /t/is
                    """)
    void namesThePlaceAtFault(String tree, String code, String place) {
        assertRefused(tree, code, place);
    }

    @Test
    void refusesWhatLiesTooDeep() {
        var deep = "{'type':'not','condition':".repeat(20) + "KNOWN" + "}".repeat(20);
        assertRefused(deep, "too-deep", "/t" + "/condition".repeat(20));
        var endless = "{'type':'not','condition':".repeat(400) + "KNOWN" + "}".repeat(400);
        assertRefused(endless, "too-deep", "/t" + "/condition".repeat(20));
        assertThat(read("{'type':'not','condition':".repeat(19) + "KNOWN" + "}".repeat(19)))
                .isInstanceOf(Tree.Not.class);
    }

    @Test
    void refusesTooManyConditions() {
        var many = String.join(",", Collections.nCopies(48, "KNOWN"));
        var all = "{'type':'all','of':[%s]}".formatted(many);
        assertRefused(
                "{'type':'any','of':[%s,%s,KNOWN,KNOWN]}".formatted(all, all),
                "too-many",
                "/t/of/3");
        assertRefused("{'type':'any','of':[%1$s,%1$s,%1$s]}".formatted(many), "too-many", "/t/of");
        assertThat(read("{'type':'any','of':[%s,%s,KNOWN]}".formatted(all, all)))
                .isInstanceOf(Tree.Any.class);
    }

    @Test
    void refusesTooManyValuesInAllListsTogether() {
        var values = String.join(",", Collections.nCopies(1_000, "'a'"));
        var named = "{'type':'profile','field':'name','test':'oneOf','values':[%s]}";
        var two = "{'type':'all','of':[%1$s,%1$s%2$s]}";
        var thousand = named.formatted(values);
        assertThat(read(two.formatted(thousand, ""))).isInstanceOf(Tree.All.class);
        assertRefused(
                two.formatted(thousand, "," + named.formatted("'a'")),
                "too-many",
                "/t/of/2/values");
    }

    @ParameterizedTest
    @CsvSource({"0, 1234", "2, 1234.5", "2, 1234.56", "3, 1234.567"})
    void takesAsManyDecimalsAsTheCurrencyHas(int decimals, String amount) {
        var exact = amountOf(amount);
        assertThat(read(exact, decimals)).isInstanceOf(Tree.Leaf.class);
        var tooExact = amountOf(amount + (amount.contains(".") ? "0001" : ".0001"));
        assertThatExceptionOfType(SegmentException.class)
                .isThrownBy(() -> read(tooExact, decimals))
                .satisfies(
                        refusal -> {
                            assertThat(refusal.code()).isEqualTo("segments.too-exact");
                            assertThat(refusal.args()).containsEntry("decimals", decimals);
                        });
    }

    private static String amountOf(String value) {
        return "{'type':'orders','measure':'value','is':{'comparison':'atLeast','value':%s}}"
                .formatted(value);
    }

    private static Tree read(String tree, int decimals) {
        var json = JSON.readTree(tree.replace('\'', '"'));
        return new TreeReader(TestConditions.all(decimals)).read(json, "/t");
    }

    @Test
    void refusesTextsThatAreTooLong() {
        var named = "{'type':'profile','field':'name','test':'oneOf','values':['%s']}";
        assertRefused(named.formatted("x".repeat(501)), "too-long", "/t/values/0");
        assertThat(read(named.formatted("x".repeat(500)))).isInstanceOf(Tree.Leaf.class);
    }

    private void assertRefused(String tree, String code, String place) {
        assertThatExceptionOfType(SegmentException.class)
                .isThrownBy(() -> read(tree))
                .satisfies(
                        refusal -> {
                            assertThat(refusal.code()).isEqualTo("segments." + code);
                            assertThat(refusal.field()).isEqualTo(place);
                        });
    }

    private Tree read(String tree) {
        var json =
                tree.replace("ORDERS", "{'type':'orders','measure':'count','is':")
                        .replace("DATE", "{'type':'orderDate','which':'last','within':")
                        .replace("KNOWN", KNOWN)
                        .replace('\'', '"');
        return reader.read(JSON.readTree(json), "/t");
    }
}
