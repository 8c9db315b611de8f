package org.parley.server;

/** Who runs the launcher. */
final class CurrentUser {

    private CurrentUser() {}

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}
