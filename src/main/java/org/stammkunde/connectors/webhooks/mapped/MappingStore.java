package org.stammkunde.connectors.webhooks.mapped;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stammkunde.connectors.webhooks.Signature.Algorithm;
import org.stammkunde.connectors.webhooks.Signature.Encoding;

/// What senders without a vendor mean, and how they sign.
@Repository
class MappingStore {

    private final JdbcClient jdbc;

    MappingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Mapping> mapping(long source) {
        return jdbc.sql(
                        """
                        select mapping from connectors.hook
                        where source = :source and mapping is not null
                        """)
                .param("source", source)
                .query(String.class)
                .optional()
                .map(MappingJson::read);
    }

    void put(long source, Mapping mapping) {
        jdbc.sql(
                        """
                        insert into connectors.hook (source, mapping)
                        values (:source, :mapping::jsonb)
                        on conflict (source) do update set mapping = excluded.mapping
                        """)
                .param("source", source)
                .param("mapping", MappingJson.write(mapping))
                .update();
    }

    Signing signing(long source) {
        return jdbc.sql(
                        """
                        select sign_header, sign_algorithm, sign_encoding from connectors.hook
                        where source = :source and sign_header is not null
                        """)
                .param("source", source)
                .query((row, _) -> signing(row))
                .optional()
                .orElse(Signing.USUAL);
    }

    void put(long source, Signing signing) {
        var algorithm = signing.algorithm();
        jdbc.sql(
                        """
                        insert into connectors.hook
                            (source, sign_header, sign_algorithm, sign_encoding)
                        values (:source, :header, :algorithm, :encoding)
                        on conflict (source) do update
                        set sign_header = excluded.sign_header,
                            sign_algorithm = excluded.sign_algorithm,
                            sign_encoding = excluded.sign_encoding
                        """)
                .param("source", source)
                .param("header", signing.header())
                .param("algorithm", algorithm == null ? null : algorithm.name())
                .param("encoding", signing.encoding().name())
                .update();
    }

    private static Signing signing(ResultSet row) throws SQLException {
        var algorithm = row.getString("sign_algorithm");
        return new Signing(
                row.getString("sign_header"),
                algorithm == null ? null : Algorithm.valueOf(algorithm),
                Encoding.valueOf(row.getString("sign_encoding")));
    }
}
