package org.stammkunde.operations.status;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.springframework.stereotype.Component;
import org.stammkunde.operations.spi.StatusSource;
import org.stammkunde.web.Formats;
import org.stammkunde.web.Texts;

/// What the application and the machine have in memory.
@Component
class MemoryStatus implements StatusSource {

    @Override
    public String titleKey() {
        return "operations.memory.title";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public List<Line> lines() {
        var runtime = Runtime.getRuntime();
        var machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return List.of(
                line(
                        "operations.memory.heap",
                        of(runtime.totalMemory() - runtime.freeMemory(), runtime.maxMemory())),
                line(
                        "operations.memory.machine",
                        of(
                                machine.getTotalMemorySize() - machine.getFreeMemorySize(),
                                machine.getTotalMemorySize())),
                line(
                        "operations.memory.processors",
                        Formats.number(runtime.availableProcessors())));
    }

    private static String of(long used, long most) {
        return Texts.t(
                "operations.memory.of",
                "used",
                Formats.fileSize(used),
                "most",
                Formats.fileSize(most));
    }

    private static Line line(String labelKey, String value) {
        return new Line(labelKey, value, Level.INFO, null);
    }
}
