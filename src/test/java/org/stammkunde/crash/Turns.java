package org.stammkunde.crash;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Which nodes worked on which consumers: the database writes down whose session moves a place.
record Turns(JdbcClient sql) {

    static Turns watch(JdbcClient sql) {
        sql.sql(
                        """
                        create table public.turn (consumer text, node text);
                        create function public.note_turn() returns trigger language plpgsql as $$
                        begin
                            insert into public.turn
                            values (new.name, current_setting('application_name'));
                            return null;
                        end $$;
                        create trigger note_turn after update on ingest.consumer
                            for each row execute function public.note_turn();
                        """)
                .update();
        return new Turns(sql);
    }

    Set<String> takers() {
        return Set.copyOf(
                sql.sql("select distinct node from public.turn").query(String.class).list());
    }

    Set<String> consumers() {
        return Set.copyOf(
                sql.sql("select distinct consumer from public.turn").query(String.class).list());
    }

    void forget() {
        sql.sql("delete from public.turn").update();
    }
}
