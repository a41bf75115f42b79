package org.stammkunde.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.stammkunde.shared.Permission;

/// The permission a route asks for. On a method it overrides the one on the class. A route with
/// neither `@Requires`, `@SignedIn` nor `@PublicRoute` fails the build and is refused at run
/// time.
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Requires {
    Permission value();
}
