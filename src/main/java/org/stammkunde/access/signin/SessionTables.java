package org.stammkunde.access.signin;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/// Sessions live in the database: they hold across nodes and restarts. Those of people who have
/// not signed in end after half an hour; ended ones are swept out every minute.
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(tableName = "access.session", maxInactiveIntervalInSeconds = 1800)
class SessionTables {

    /// Marked `Secure` whenever the request came in by https.
    @Bean
    CookieSerializer sessionCookie() {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName("stammkunde");
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }
}
