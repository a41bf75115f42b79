package org.stammkunde.segments;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What holds of the stays in every segment at any time, whatever happened: asked of the database
/// in plain SQL.
public final class StayRules {

    private final JdbcClient sql;

    public StayRules(JdbcClient sql) {
        this.sql = sql;
    }

    /// What breaks one, a line each; none if all is well.
    public List<String> broken() {
        var broken = new ArrayList<String>();
        add(
                broken,
                "present twice",
                """
                select segment_id, customer_id from segments.stay where left_at is null
                group by 1, 2 having count(*) > 1
                """);
        add(
                broken,
                "left before they entered",
                "select segment_id, customer_id from segments.stay where left_at < entered_at");
        add(
                broken,
                "entered before they had left",
                """
                select segment_id, customer_id from (
                    select segment_id, customer_id, entered_at,
                           lag(coalesce(left_at, 'infinity'))
                               over (partition by segment_id, customer_id order by id) as before
                    from segments.stay) s
                where entered_at < before
                """);
        add(
                broken,
                "size is not the number of those present",
                """
                select s.id, s.size from segments.segment s
                where s.deleted_at is null and s.filled is not null and s.size <> (
                    select count(*) from segments.stay m
                    where m.segment_id = s.id and m.left_at is null)
                """);
        add(
                broken,
                "present in what is deleted",
                """
                select m.segment_id, m.customer_id from segments.stay m
                join segments.segment s on s.id = m.segment_id
                where s.deleted_at is not null and m.left_at is null
                """);
        add(
                broken,
                "created more than once",
                """
                select segment_id, count(distinct entered_at) from segments.stay
                where entered_by = 'CREATED' group by 1 having count(distinct entered_at) > 1
                """);
        add(
                broken,
                "entered or left by more edits than there were",
                """
                select segment_id, count(distinct at) from (
                    select segment_id, entered_at as at from segments.stay
                    where entered_by = 'EDITED'
                    union
                    select segment_id, left_at from segments.stay where left_by = 'EDITED') e
                group by 1
                having count(distinct at) >= (
                    select version from segments.segment s where s.id = e.segment_id)
                """);
        add(
                broken,
                "versions with gaps, or another condition than the last",
                """
                select s.id, s.version from segments.segment s
                where s.version <> (select count(*) from segments.version v where v.segment_id = s.id)
                   or s.version <> (select max(no) from segments.version v where v.segment_id = s.id)
                   or s.tree <> (select tree from segments.version v
                                 where v.segment_id = s.id and v.no = s.version)
                """);
        return broken;
    }

    private void add(List<String> broken, String what, String select) {
        sql.sql(select)
                .query((row, _) -> what + ": " + row.getString(1) + " " + row.getString(2))
                .list()
                .forEach(broken::add);
    }
}
