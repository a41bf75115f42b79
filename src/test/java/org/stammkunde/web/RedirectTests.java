package org.stammkunde.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
        var redirect = Redirect.to("/a").with("k", "count", 5).undo("/a/undo");
        assertThat(redirect.notice()).isNotNull();
        assertThat(redirect.notice().args()).containsEntry("count", "5");
        assertThat(redirect.notice().undo()).isEqualTo("/a/undo");
    }
}
