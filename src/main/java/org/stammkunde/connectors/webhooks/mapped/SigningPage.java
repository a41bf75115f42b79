package org.stammkunde.connectors.webhooks.mapped;

import static org.stammkunde.web.Texts.t;

import java.util.List;
import org.stammkunde.connectors.webhooks.Signature.Encoding;
import org.stammkunde.ingest.EventSource;
import org.stammkunde.web.Page;
import org.stammkunde.web.kit.Field;
import org.stammkunde.web.kit.FieldErrors;

/// How a sender without a vendor signs.
///
/// @param algorithm name of a hash, or [#SECRET]
public record SigningPage(
        EventSource source, String header, String algorithm, String encoding, FieldErrors errors)
        implements Page {

    /// The secret itself stands in the header.
    static final String SECRET = "secret";

    static SigningPage of(EventSource source, Signing signing) {
        return new SigningPage(
                source,
                signing.header(),
                signing.algorithm() == null ? SECRET : signing.algorithm().name(),
                signing.encoding().name(),
                FieldErrors.none());
    }

    @Override
    public int status() {
        return errors.any() ? 422 : 200;
    }

    public String path() {
        return "/sources/" + source.id() + "/signing";
    }

    public List<Field> fields() {
        return List.of(
                Field.text("header", t("webhooks.signing.header"))
                        .hint(t("webhooks.signing.header.hint"))
                        .with("maxlength", "100")
                        .with("autocomplete", "off")
                        .value(header)
                        .errors(errors)
                        .mandatory(),
                Field.select(
                                "algorithm",
                                t("webhooks.signing.algorithm"),
                                List.of(
                                        choice("SHA256"),
                                        choice("SHA1"),
                                        choice("SHA512"),
                                        choice(SECRET)))
                        .value(algorithm),
                Field.select(
                                "encoding",
                                t("webhooks.signing.encoding"),
                                List.of(
                                        choice(Encoding.HEX.name()),
                                        choice(Encoding.BASE64.name())))
                        .value(encoding));
    }

    private static Field.Choice choice(String value) {
        return new Field.Choice(value, t("webhooks.signing." + value));
    }
}
