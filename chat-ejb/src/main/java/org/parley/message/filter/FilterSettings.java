package org.parley.message.filter;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which words are not wanted; docs/configuration.md says what each setting is for. */
@Dependent
public class FilterSettings {

    private final Optional<String> words;
    private final Optional<String> file;
    private final String action;

    @Inject
    FilterSettings(
            @ConfigProperty(name = "parley.filter.words") Optional<String> words,
            @ConfigProperty(name = "parley.filter.file") Optional<String> file,
            @ConfigProperty(name = "parley.filter.action", defaultValue = "refuse") String action) {
        this.words = words;
        this.file = file;
        this.action = action;
    }

    /** Words with commas between them. */
    Optional<String> words() {
        return words;
    }

    /** The path of a file with a word a line. */
    Optional<String> file() {
        return file;
    }

    /**
     * Are the words to be masked, and not the whole message refused?
     *
     * @throws IllegalStateException if the setting says neither
     */
    boolean masks() {
        return switch (action) {
            case "refuse" -> false;
            case "mask" -> true;
            default -> throw new IllegalStateException("parley.filter.action must be refuse or mask, not " + action);
        };
    }
}
