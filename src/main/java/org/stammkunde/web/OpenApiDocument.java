package org.stammkunde.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What every operation of the API description has in common. The server is wherever the
/// document came from; nothing a caller sends gets into it.
@Configuration(proxyBeanMethods = false)
class OpenApiDocument {

    private static final String KEY = "key";
    private static final String PROBLEM = "Problem";

    @Bean
    OpenAPI openApi() {
        var key = new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer");
        return new OpenAPI()
                .info(new Info().title("Stammkunde").version("v1"))
                .servers(List.of(new Server().url("/")))
                .security(List.of(new SecurityRequirement().addList(KEY)))
                .components(
                        new Components()
                                .addSecuritySchemes(KEY, key)
                                .addSchemas(PROBLEM, problem()));
    }

    @Bean
    OperationCustomizer problems() {
        var content =
                new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref(PROBLEM)));
        var refused = new ApiResponse().description("What went wrong").content(content);
        return (operation, _) -> {
            operation.getResponses().addApiResponse("default", refused);
            return operation;
        };
    }

    /// The plain fields of a multipart body belong into the body.
    @Bean
    OperationCustomizer multipartFields() {
        return (operation, _) -> {
            var body = operation.getRequestBody();
            var form =
                    body == null || body.getContent() == null
                            ? null
                            : body.getContent().get("multipart/form-data");
            if (form != null && operation.getParameters() != null) {
                operation.getParameters().stream()
                        .filter(field -> "query".equals(field.getIn()))
                        .forEach(
                                field ->
                                        form.getSchema()
                                                .addProperty(field.getName(), field.getSchema()));
                operation.getParameters().removeIf(field -> "query".equals(field.getIn()));
            }
            return operation;
        };
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("code", new StringSchema())
                .addProperty("field", new StringSchema())
                .addProperty("reference", new StringSchema());
    }
}
