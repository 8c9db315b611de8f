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
        return parse(name, properties.getProperty(name, String.valueOf(otherwise)), least);
    }

    /**
     * A text that is one.
     *
     * @throws IllegalArgumentException naming the setting that makes no sense
     */
    public static int parse(String name, String text, int least) {
        if (text.matches("0|[1-9]\\d{0,6}") && Integer.parseInt(text) >= least) {
            return Integer.parseInt(text);
        }
        throw new IllegalArgumentException(name + "=" + text + " is not a whole number from " + least + " on.");
    }
}
