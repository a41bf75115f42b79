package org.stammkunde.web.showcase;

import java.util.List;
import org.stammkunde.web.Page;
import org.stammkunde.web.kit.ChartView;
import org.stammkunde.web.kit.Field;
import org.stammkunde.web.kit.HeatTable;
import org.stammkunde.web.kit.ListView;
import org.stammkunde.web.kit.NumberView;
import org.stammkunde.web.kit.PeriodChoice;
import org.stammkunde.web.kit.ProgressView;

/// Every component of the kit on one page.
public record KitPage(
        int status,
        PeriodChoice period,
        List<NumberView> numbers,
        ChartView revenue,
        ChartView retention,
        HeatTable cohorts,
        ListView<?> list,
        ProgressView progress,
        List<Field> fields)
        implements Page {}
