package org.stammkunde.connectors.webhooks.mapped;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.stammkunde.connectors.webhooks.Signature.Algorithm;
import org.stammkunde.connectors.webhooks.Signature.Encoding;
import org.stammkunde.connectors.webhooks.WebhookException;
import org.stammkunde.shared.Permission;
import org.stammkunde.web.Redirect;
import org.stammkunde.web.Requires;
import org.stammkunde.web.kit.FieldErrors;

/// How a sender without a vendor signs.
@Controller
@RequestMapping("/sources/{id}/signing")
@Requires(Permission.MANAGE_SOURCES)
class SigningController {

    private final Mappings mappings;

    SigningController(Mappings mappings) {
        this.mappings = mappings;
    }

    @GetMapping
    SigningPage page(@PathVariable long id) {
        return SigningPage.of(mappings.source(id), mappings.signing(id));
    }

    @PostMapping
    Object save(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String header,
            @RequestParam(defaultValue = "SHA256") String algorithm,
            @RequestParam(defaultValue = "HEX") Encoding encoding) {
        try {
            mappings.change(id, signing(header, algorithm, encoding));
            return Redirect.to("/sources/" + id + "/connection").with("webhooks.signing.saved");
        } catch (WebhookException e) {
            return new SigningPage(
                    mappings.source(id), header, algorithm, encoding.name(), FieldErrors.of(e));
        }
    }

    private static Signing signing(String header, String algorithm, Encoding encoding) {
        var name = header.strip();
        return switch (algorithm) {
            case SigningPage.SECRET -> new Signing(name, null, encoding);
            case "SHA1" -> new Signing(name, Algorithm.SHA1, encoding);
            case "SHA256" -> new Signing(name, Algorithm.SHA256, encoding);
            case "SHA512" -> new Signing(name, Algorithm.SHA512, encoding);
            default -> throw WebhookException.invalid("algorithm", "webhooks.bad-algorithm");
        };
    }
}
