package org.parley.tests.cluster.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Writes the row of docs/reliability.md that a test has earned: target/reliability/NAME.md, with a suffix where a test has several. */
final class Results {

    private static final Path DIRECTORY = Path.of("target", "reliability");

    private final String test;
    private final String fault;
    private final List<String> figures = new ArrayList<>();
    private String file;

    private Results(String test, String fault) {
        this.test = test;
        this.fault = fault;
        this.file = test;
    }

    /** The results of a test that did this. */
    static Results of(Class<?> test, String fault) {
        return new Results(test.getSimpleName(), fault);
    }

    /** One of several rows of the same test. */
    Results named(String which) {
        file = test + "-" + which.replaceAll("[^A-Za-z0-9]+", "-");
        return this;
    }

    /** One more figure, in words. */
    Results with(String figure) {
        figures.add(figure);
        return this;
    }

    /** Writes the row and prints it, and below it what the judge objects to. */
    void write(Verdict verdict) {
        figures.add(verdict.summary());
        write(verdict.violations());
    }

    /** Writes a row without a load. */
    void write(List<String> violations) {
        String passed = violations.isEmpty() ? "yes" : "no: " + violations.size() + " violations";
        String row = "| " + test + " | " + fault + " | " + passed + " | " + String.join("; ", figures) + " | "
                + LocalDate.now(ZoneOffset.UTC) + " |\n";
        System.out.println(row + String.join("\n", violations));
        try {
            Files.createDirectories(DIRECTORY);
            Files.writeString(DIRECTORY.resolve(file + ".md"), row);
        } catch (IOException e) {
            throw new UncheckedIOException("The results of " + test + " could not be written", e);
        }
    }
}
