package org.parley.server;

/** Who runs this process. */
public final class CurrentUser {

    private CurrentUser() {}

    public static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}
