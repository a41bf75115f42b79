package org.stammkunde.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
        var redirect = Redirect.to("/a").with("k", "count", 5).undo("/a/undo");
        var notice = Objects.requireNonNull(redirect.notice());
        assertThat(notice.args()).containsEntry("count", "5");
        assertThat(notice.undo()).isEqualTo("/a/undo");
    }
}
