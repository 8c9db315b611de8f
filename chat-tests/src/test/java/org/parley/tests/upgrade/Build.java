package org.parley.tests.upgrade;

import java.nio.file.Path;

/** The two builds that meet. */
enum Build {
    PREVIOUS,
    NEW;

    Path ear() {
        return this == PREVIOUS ? PreviousBuild.ear() : Path.of(System.getProperty("parley.ear"));
    }
}
