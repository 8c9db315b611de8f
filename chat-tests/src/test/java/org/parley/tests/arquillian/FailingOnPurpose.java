package org.parley.tests.arquillian;

import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Test;

/** The canary: if a run of this class is not a failure, no green test means anything. */
class FailingOnPurpose {

    @Test
    void fails() {
        fail("This is to fail");
    }
}
