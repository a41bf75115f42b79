package org.stammkunde.crash;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;
import org.stammkunde.testing.IntegrationTest;

/// An [IntegrationTest] with an application of its own: other tests would lose sight of their few
/// rows among what is sent here.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@IntegrationTest
@TestPropertySource(properties = "stammkunde.tests=crash")
@interface CrashTest {}
