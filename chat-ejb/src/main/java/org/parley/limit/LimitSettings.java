package org.parley.limit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.config.Config;

/** The rates of all limits as they are configured; docs/configuration.md says what each is for. */
@Dependent
public class LimitSettings {

    private final Map<Limit, Rate> rates = new EnumMap<>(Limit.class);

    /**
     * Reads them all.
     *
     * @throws IllegalArgumentException if one is not {@code N/seconds}
     */
    @Inject
    LimitSettings(Config config) {
        for (Limit limit : Limit.values()) {
            Rate rate = config.getOptionalValue(limit.setting(), String.class)
                    .map(text -> Rate.parse(limit.setting(), text))
                    .orElse(limit.defaultRate());
            rates.put(limit, rate);
        }
    }

    Map<Limit, Rate> rates() {
        return rates;
    }
}
