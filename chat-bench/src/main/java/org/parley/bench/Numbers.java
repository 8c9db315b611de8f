package org.parley.bench;

import java.util.Properties;

/** Settings that are whole numbers. */
public record Numbers(Properties properties) {

    /**
     * A setting, or what it is if nothing is said.
     *
     * @throws IllegalArgumentException naming the setting that makes no sense
     */
    public int read(String name, int otherwise, int least) {
        String text = properties.getProperty(name, String.valueOf(otherwise));
        if (text.matches("\\d{1,7}") && Integer.parseInt(text) >= least) {
            return Integer.parseInt(text);
        }
        throw new IllegalArgumentException(name + "=" + text + " is not a whole number from " + least + " on.");
    }
}
