package org.stammkunde.warehouse;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stammkunde.shared.ProblemException;

/// The analytics copy cannot answer right now.
public final class WarehouseException extends ProblemException {

    private WarehouseException(String code, Category category, @Nullable Throwable cause) {
        super(code, category, Map.of(), null, cause);
    }

    /// The first build is under way.
    static WarehouseException notReady() {
        return new WarehouseException("warehouse.not-ready", Category.RESOURCES, null);
    }

    /// As many questions are being answered as the engine can take at once.
    static WarehouseException busy() {
        return new WarehouseException("warehouse.busy", Category.RESOURCES, null);
    }

    /// The file does not hold any more what was written to it; a new one is being built.
    static WarehouseException damaged(Throwable cause) {
        return new WarehouseException("warehouse.damaged", Category.RESOURCES, cause);
    }

    static WarehouseException unusable(Throwable cause) {
        return new WarehouseException("warehouse.unusable", Category.INTERNAL, cause);
    }
}
