package org.parley.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.Converter;
import org.junit.jupiter.api.Test;

class LimitSettingsTest {

    @Test
    void what_is_not_configured_has_its_default() {
        Map<Limit, Rate> rates =
                settings(Map.of("parley.limit.messages", "5/30")).rates();
        assertThat(rates).containsOnlyKeys(Limit.values());
        assertThat(rates.get(Limit.MESSAGES)).hasToString("5/30");
        assertThat(rates.get(Limit.LOGIN_FAILURES)).hasToString("20/300");
    }

    @Test
    void a_limit_that_can_not_be_read_does_not_become_another_one() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(Map.of("parley.limit.typing", "many")))
                .withMessageContaining("parley.limit.typing is \"many\"");
    }

    @Test
    void messages_have_the_limit_that_is_promised() {
        assertThat(settings(Map.of()).rates().get(Limit.MESSAGES)).hasToString("100/60");
    }

    private static LimitSettings settings(Map<String, String> configured) {
        return new LimitSettings(new FixedConfig(configured));
    }

    /** A configuration of texts. */
    private record FixedConfig(Map<String, String> texts) implements Config {

        @Override
        public <T> Optional<T> getOptionalValue(String name, Class<T> type) {
            return Optional.ofNullable(texts.get(name)).map(type::cast);
        }

        @Override
        public <T> T getValue(String name, Class<T> type) {
            return getOptionalValue(name, type).orElseThrow();
        }

        @Override
        public Iterable<String> getPropertyNames() {
            return texts.keySet();
        }

        @Override
        public ConfigValue getConfigValue(String name) {
            throw new UnsupportedOperationException(name);
        }

        @Override
        public Iterable<ConfigSource> getConfigSources() {
            throw new UnsupportedOperationException();
        }

        @Override
        public <T> Optional<Converter<T>> getConverter(Class<T> type) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <T> T unwrap(Class<T> type) {
            throw new UnsupportedOperationException();
        }
    }
}
