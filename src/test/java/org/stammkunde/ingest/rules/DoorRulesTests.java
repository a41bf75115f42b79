package org.stammkunde.ingest.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stammkunde.ingest.EventKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What rules make of messages.
class DoorRulesTests {

    private static final EventName BREWED = EventName.of(EventKind.TRACK, "tea_brewed");
    private static final EventName IDENTIFY = EventName.of(EventKind.IDENTIFY, null);

    @Test
    void leaveOutBlockedEventsAndNoOthers() {
        var rules = rules(NewRule.block(BREWED));
        assertThat(admits(rules, "{'type':'track','event':'tea_brewed'}")).isFalse();
        assertThat(admits(rules, "{'type':'track','event':' tea_brewed '}")).isFalse();
        assertThat(admits(rules, "{'type':'track','event':'tea_bought'}")).isTrue();
        assertThat(admits(rules, "{'type':'page','event':'tea_brewed'}")).isTrue();
    }

    @Test
    void leaveOutAllOfAKind() {
        var rules = rules(NewRule.block(IDENTIFY));
        assertThat(admits(rules, "{'type':'identify','userId':'u'}")).isFalse();
        var one = json("{'userId':'u'}");
        assertThat(rules.admit(one, EventKind.IDENTIFY, Map.of())).isFalse();
        assertThat(rules.admit(one, EventKind.PAGE, Map.of())).isTrue();
    }

    @Test
    void leaveToTheReaderWhatCannotBeRead() {
        var rules = rules(NewRule.block(BREWED));
        assertThat(admits(rules, "17")).isTrue();
        assertThat(admits(rules, "{'type':'strange'}")).isTrue();
        assertThat(admits(rules, "{'type':'track','event':{}}")).isTrue();
    }

    @Test
    void takePropertiesAwayWhereverTheyStand() {
        var rules =
                rules(
                        NewRule.blockProperty(BREWED, "note"),
                        NewRule.blockProperty(IDENTIFY, "phone"));
        assertThat(
                        after(
                                rules,
                                "{'type':'track','event':'tea_brewed','properties':{'note':'x','cups':2}}"))
                .isEqualTo(json("{'type':'track','event':'tea_brewed','properties':{'cups':2}}"));
        assertThat(
                        after(
                                rules,
                                "{'type':'identify','traits':{'phone':'1','plan':'pro'},'context':{'traits':{'phone':'1'}}}"))
                .isEqualTo(
                        json(
                                "{'type':'identify','traits':{'plan':'pro'},'context':{'traits':{}}}"));
    }

    @Test
    void renameAndKeepTheOriginalNameInTheContextOfTheMessageOrOfItsBatch() {
        var rules = rules(NewRule.rename(BREWED, "Tea Brewed"));
        assertThat(after(rules, "{'type':'track','event':'tea_brewed','context':{'ip':'::1'}}"))
                .isEqualTo(
                        json(
                                "{'type':'track','event':'Tea Brewed','context':{'ip':'::1','originalEvent':'tea_brewed'}}"));
        var message = json("{'type':'track','event':'tea_brewed'}");
        var shared = json("{'locale':'de'}");
        rules.admit(message, null, Map.of("context", shared));
        assertThat(message.path("context"))
                .isEqualTo(json("{'locale':'de','originalEvent':'tea_brewed'}"));
        assertThat(shared).as("is that of other messages too").isEqualTo(json("{'locale':'de'}"));
    }

    @Test
    void countByBothNamesOfARenamedEventButNotInAChain() {
        var renamed = EventName.of(EventKind.TRACK, "Tea Brewed");
        var rules =
                rules(
                        NewRule.rename(BREWED, "Tea Brewed"),
                        NewRule.rename(renamed, "Something else"),
                        NewRule.blockProperty(BREWED, "a"),
                        NewRule.blockProperty(renamed, "b"));
        var message =
                after(
                        rules,
                        "{'type':'track','event':'tea_brewed','properties':{'a':1,'b':2,'c':3}}");
        assertThat(message.path("event").asString()).isEqualTo("Tea Brewed");
        assertThat(message.path("properties")).isEqualTo(json("{'c':3}"));
        var blocking = rules(NewRule.rename(BREWED, "Tea Brewed"), NewRule.block(renamed));
        assertThat(admits(blocking, "{'type':'track','event':'tea_brewed'}")).isFalse();
    }

    private static DoorRules rules(NewRule... wanted) {
        return new DoorRules(List.of(wanted).stream().map(DoorRulesTests::made).toList());
    }

    private static Rule made(NewRule wanted) {
        return new Rule(
                1,
                1,
                wanted.action(),
                wanted.event(),
                wanted.property(),
                wanted.target(),
                Instant.EPOCH);
    }

    private static boolean admits(DoorRules rules, String message) {
        return rules.admit(json(message), null, Map.of());
    }

    private static JsonNode after(DoorRules rules, String message) {
        var json = json(message);
        assertThat(rules.admit(json, null, Map.of())).isTrue();
        return json;
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text.replace('\'', '"'));
    }
}
