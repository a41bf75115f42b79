package org.stammkunde.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com",
                "//example.com",
                "/\\example.com",
                "javascript:alert(1)",
                "",
                "/a\r\nX: y"
            })
    void refuseToLeaveTheApplication(String to) {
        assertThatThrownBy(() -> Redirect.to(to)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void carryANoticeWithItsArgumentsAndUndo() {
        var redirect = Redirect.to("/a").with("k", "count", 5, "name", "Anna").undo("/a/undo");
        var notice = Objects.requireNonNull(redirect.notice());
        assertThat(notice.args()).containsOnly(entry("count", 5), entry("name", "Anna"));
        assertThat(notice.undo()).isEqualTo("/a/undo");
    }
}
