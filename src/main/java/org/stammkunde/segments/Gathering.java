package org.stammkunde.segments;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.trueCondition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.SelectConditionStep;
import org.jooq.SelectField;
import org.jooq.SelectJoinStep;
import org.jooq.SelectSelectStep;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.stammkunde.segments.spi.Facts;
import org.stammkunde.segments.spi.Question;
import org.stammkunde.segments.spi.Rows;
import org.stammkunde.segments.spi.Sets;

/// Gathers the sets that many conditions ask for, so that each fact is read once for all of them:
/// equal sets are one, and what is asked of rows of the same kind is found out in one pass over
/// them.
final class Gathering implements Sets {

    private static final DSLContext TEXT =
            DSL.using(new DefaultConfiguration().set(SQLDialect.DUCKDB).set(Narrowed.LISTENER));

    static final String CUSTOMER = "customer_id";

    private final Question question;
    private final Map<String, Part> parts = new LinkedHashMap<>();

    /// @param question what all are asked as of, and about whom
    Gathering(Question question) {
        this.question = question.through(this);
    }

    Question question() {
        return question;
    }

    /// A subquery with a row for each of some customers.
    interface Part {

        String alias();

        Select<?> select();

        default Field<Long> customer() {
            return field(name(alias(), CUSTOMER), Long.class);
        }
    }

    /// To be named before a statement that reads [#customers].
    List<CommonTableExpression<?>> parts() {
        return parts.values().stream()
                .<CommonTableExpression<?>>map(part -> name(part.alias()).as(part.select()))
                .toList();
    }

    /// Everybody the question is about, beside what was gathered about them.
    ///
    /// @param of customers
    <R extends Record> SelectConditionStep<R> customers(SelectSelectStep<R> of) {
        SelectJoinStep<R> each = of.from(Facts.table("customers", Question.CUSTOMER));
        for (var part : parts.values()) {
            each =
                    each.leftJoin(table(name(part.alias())))
                            .on(part.customer().eq(question.customer()));
        }
        return each.where(question.among(question.customer()));
    }

    @Override
    public Condition has(Select<Record1<Long>> ids) {
        return part("set ", ids, number -> new Set(number, ids)).customer().isNotNull();
    }

    @Override
    public Condition has(Rows rows, Condition together, Question asked) {
        var kind = rows.read(rows.customer(), trueCondition(), asked);
        var pass =
                (Pass)
                        part(
                                "pass ",
                                kind,
                                number -> new Pass(number, rows, asked, new LinkedHashMap<>()));
        return pass.has(new Asked(rows.which(), rows.such(), together));
    }

    private Part part(String kind, QueryPart what, IntFunction<Part> made) {
        return parts.computeIfAbsent(
                kind + TEXT.renderInlined(what), _ -> made.apply(parts.size()));
    }

    /// @param number of the part
    private record Set(int number, Select<Record1<Long>> ids) implements Part {

        @Override
        public String alias() {
            return "set" + number;
        }

        @Override
        public Select<?> select() {
            var each = ids.asTable("one", CUSTOMER);
            return DSL.selectDistinct(each.field(0)).from(each);
        }
    }

    /// What one condition asks of rows.
    ///
    /// @param which of them, as far as that is cheap to find out
    /// @param such what else holds of them
    /// @param together what holds of them together
    private record Asked(Condition which, Condition such, Condition together) {

        /// Never null where there is a row for the customer.
        Condition narrowed() {
            return Narrowed.to(which.and(such), count().gt(inline(0)).and(together));
        }
    }

    /// Over all rows of one kind, by customer.
    ///
    /// @param first rows, of which the others differ only by which of them are meant
    /// @param asked by their text
    private record Pass(int number, Rows first, Question question, Map<String, Asked> asked)
            implements Part {

        @Override
        public String alias() {
            return "pass" + number;
        }

        Condition has(Asked what) {
            var text = TEXT.renderInlined(what.narrowed());
            asked.putIfAbsent(text, what);
            int column = List.copyOf(asked.keySet()).indexOf(text);
            var holds = field(name(alias(), column(column)), Boolean.class);
            return condition(coalesce(holds, inline(false)));
        }

        private static String column(int number) {
            return "holds" + number;
        }

        @Override
        public Select<?> select() {
            var all = List.copyOf(asked.values());
            return all.size() == 1 ? alone(all.getFirst()) : together(all);
        }

        private Select<?> alone(Asked what) {
            return DSL.select(first.customer().as(CUSTOMER), inline(true).as(column(0)))
                    .from(first.from())
                    .where(first.common())
                    .and(what.which())
                    .and(what.such())
                    .and(first.customer().isNotNull())
                    .and(question.among(first.customer()))
                    .groupBy(first.customer())
                    .having(what.together());
        }

        private Select<?> together(List<Asked> all) {
            var columns = new ArrayList<SelectField<?>>();
            columns.add(first.customer().as(CUSTOMER));
            IntStream.range(0, all.size())
                    .mapToObj(i -> field(all.get(i).narrowed()).as(column(i)))
                    .forEach(columns::add);
            return DSL.select(columns)
                    .from(first.from())
                    .where(first.common())
                    .and(any(all.stream().map(Asked::which).toList()))
                    .and(first.customer().isNotNull())
                    .and(question.among(first.customer()))
                    .groupBy(first.customer());
        }

        private static Condition any(List<Condition> conditions) {
            return conditions.stream().anyMatch(DSL.noCondition()::equals)
                    ? DSL.noCondition()
                    : or(conditions);
        }
    }
}
