package org.parley.avatar;

/** What the first bytes of a picture say of it; width and height are in pixels. */
record ImageHeader(String contentType, int width, int height) {}
