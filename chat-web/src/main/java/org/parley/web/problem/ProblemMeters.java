package org.parley.web.problem;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parley.problem.Problem;

/** Counts what is answered with an error, by the code that the client is told. */
@ApplicationScoped
public class ProblemMeters {

    /** Of what nobody foresaw: clients are told that the server is unavailable, operators are to look into the log. */
    private static final String UNEXPECTED = "unexpected";

    private final Map<String, Counter> byCode;
    private final Counter unexpected;

    /** For the proxy that CDI makes, which counts nothing. */
    protected ProblemMeters() {
        byCode = Map.of();
        unexpected = null;
    }

    @Inject
    ProblemMeters(MeterRegistry registry) {
        byCode = Arrays.stream(ProblemCode.values())
                .map(ProblemCode::code)
                .collect(Collectors.toMap(Function.identity(), code -> counter(code, registry)));
        unexpected = counter(UNEXPECTED, registry);
    }

    private static Counter counter(String code, MeterRegistry registry) {
        return Counter.builder("errors")
                .description("Requests and frames that were answered with an error")
                .tag("code", code)
                .register(registry);
    }

    /** So that all are told from the first scrape on, as nought. */
    void start(@Observes Startup event) {}

    public void count(Problem problem) {
        count(ProblemCode.of(problem).code());
    }

    void count(String code) {
        Counter counter = byCode.get(code);
        if (counter != null) {
            counter.increment();
        }
    }

    public void countUnexpected() {
        unexpected.increment();
    }
}
