package org.stammkunde.segments.lists;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stammkunde.jobs.JobId;
import org.stammkunde.segments.SegmentId;
import org.stammkunde.segments.lists.UnknownLine.Trouble;
import org.stammkunde.shared.CustomerId;

/// The rows of fillings, and of the lines of their files.
@Repository
class FillingStore {

    private static final int FETCH = 1_000;

    private final JdbcClient sql;

    FillingStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param segment null = a file
    /// @param job null = the file is still being read
    /// @param reached the line, or the number of the customer, up to which it is done
    record Row(
            FillingId id,
            ListId list,
            @Nullable SegmentId segment,
            @Nullable JobId job,
            Instant madeAt,
            long total,
            long reached,
            long done,
            long added,
            long present,
            long unknown) {}

    FillingId insert(ListId list, @Nullable SegmentId segment, Instant now) {
        return new FillingId(
                sql.sql(
                                """
                                insert into segments.list_filling (list_id, segment_id, made_at)
                                values (:list, :segment, :now) returning id
                                """)
                        .param("list", list.value())
                        .param("segment", segment == null ? null : segment.value())
                        .param("now", utc(now))
                        .query(Long.class)
                        .single());
    }

    void queued(FillingId id, JobId job, long total) {
        sql.sql("update segments.list_filling set job_id = :job, total = :total where id = :id")
                .param("id", id.value())
                .param("job", job.value())
                .param("total", total)
                .update();
    }

    void delete(FillingId id) {
        sql.sql("delete from segments.list_filling where id = :id")
                .param("id", id.value())
                .update();
    }

    Optional<Row> find(FillingId id) {
        return sql.sql("select * from segments.list_filling where id = :id")
                .param("id", id.value())
                .query((row, _) -> row(row))
                .optional();
    }

    /// Those of a list, the newest first.
    List<Row> newest(ListId list, int most) {
        return sql.sql(
                        """
                        select * from segments.list_filling
                        where list_id = :list and job_id is not null order by id desc limit :most
                        """)
                .param("list", list.value())
                .param("most", most)
                .query((row, _) -> row(row))
                .list();
    }

    /// @param first number of the first of them
    void insertLines(FillingId id, int first, List<String> texts) {
        sql.sql(
                        """
                        insert into segments.list_line (filling_id, no, text)
                        select :id, :before + place, text
                        from unnest(:texts::text[]) with ordinality as t (text, place)
                        """)
                .param("id", id.value())
                .param("before", first - 1)
                .param("texts", texts.toArray(String[]::new))
                .update();
    }

    /// A line whose turn it is.
    record Line(int no, String text) {}

    List<Line> linesAfter(FillingId id, long reached, int most) {
        return sql.sql(
                        """
                        select no, text from segments.list_line
                        where filling_id = :id and no > :reached order by no limit :most
                        """)
                .param("id", id.value())
                .param("reached", reached)
                .param("most", most)
                .query((row, _) -> new Line(row.getInt("no"), row.getString("text")))
                .list();
    }

    /// Of the lines between these only those are kept that are named here.
    void keep(FillingId id, long after, long upTo, List<Integer> numbers, List<Trouble> troubles) {
        sql.sql(
                        """
                        update segments.list_line l set trouble = t.trouble
                        from unnest(:numbers::integer[], :troubles::text[]) as t (no, trouble)
                        where l.filling_id = :id and l.no = t.no
                        """)
                .param("id", id.value())
                .param("numbers", numbers.toArray(Integer[]::new))
                .param("troubles", troubles.stream().map(Trouble::name).toArray(String[]::new))
                .update();
        sql.sql(
                        """
                        delete from segments.list_line
                        where filling_id = :id and no > :after and no <= :upTo and trouble is null
                        """)
                .param("id", id.value())
                .param("after", after)
                .param("upTo", upTo)
                .update();
    }

    /// Who was in a segment at that time, in the order of their numbers.
    List<CustomerId> membersAfter(SegmentId segment, Instant by, long reached, int most) {
        return sql.sql(
                        """
                        select customer_id from segments.stay
                        where segment_id = :segment and entered_at <= :by
                          and (left_at is null or left_at > :by) and customer_id > :reached
                        order by customer_id limit :most
                        """)
                .param("segment", segment.value())
                .param("by", utc(by))
                .param("reached", reached)
                .param("most", most)
                .query((row, _) -> new CustomerId(row.getLong(1)))
                .list();
    }

    void advance(FillingId id, long reached, long done, Added added, int unknown) {
        sql.sql(
                        """
                        update segments.list_filling
                        set reached = :reached, done = done + :done, added = added + :added,
                            present = present + :present, unknown = unknown + :unknown
                        where id = :id
                        """)
                .param("id", id.value())
                .param("reached", reached)
                .param("done", done)
                .param("added", added.added())
                .param("present", added.present())
                .param("unknown", unknown)
                .update();
    }

    void forEachUnknown(FillingId id, Consumer<UnknownLine> each) {
        sql.sql(
                        """
                        select no, text, trouble from segments.list_line
                        where filling_id = :id and trouble is not null order by no
                        """)
                .param("id", id.value())
                .withFetchSize(FETCH)
                .query(
                        row -> {
                            each.accept(
                                    new UnknownLine(
                                            row.getInt("no"),
                                            row.getString("text"),
                                            Trouble.valueOf(row.getString("trouble"))));
                        });
    }

    /// Lines of fillings older than this.
    void forgetLinesBefore(Instant time) {
        sql.sql(
                        """
                        delete from segments.list_line where filling_id in (
                            select id from segments.list_filling where made_at < :time)
                        """)
                .param("time", utc(time))
                .update();
    }

    private static Row row(ResultSet row) throws SQLException {
        var segment = row.getObject("segment_id", Long.class);
        var job = row.getObject("job_id", Long.class);
        return new Row(
                new FillingId(row.getLong("id")),
                new ListId(row.getLong("list_id")),
                segment == null ? null : new SegmentId(segment),
                job == null ? null : new JobId(job),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getLong("total"),
                row.getLong("reached"),
                row.getLong("done"),
                row.getLong("added"),
                row.getLong("present"),
                row.getLong("unknown"));
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
