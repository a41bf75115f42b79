package org.stammkunde.structure;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.stammkunde.StammkundeApplication;

class ModulesTests {

    @Test
    void callEachOtherOnlyAsDeclaredAndWithoutCycles() {
        ApplicationModules.of(StammkundeApplication.class).verify();
    }
}
