package org.stammkunde.web.kit;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.stammkunde.web.Formats;

/// Hands controllers the [PeriodChoice] of the request, counted from today.
class PeriodChoiceArgument implements HandlerMethodArgumentResolver {

    private final Clock clock;

    PeriodChoiceArgument(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(PeriodChoice.class);
    }

    @Override
    public PeriodChoice resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        var today = LocalDate.ofInstant(clock.instant(), Formats.zone());
        return PeriodChoice.parse(
                web::getParameter, Reach.running(today), PeriodPreset.LAST_90_DAYS);
    }
}
