/**
 * Tests of the web page in a real Chromium: they find or fetch the browser themselves, and never skip in silence.
 */
package org.parley.tests.browser;
