package org.parley.limit;

/**
 * Every limit: the setting, its default, and why it is that.
 *
 * <p>What concerns a user, an account or an address is counted over the whole cluster; what concerns a socket is counted
 * where the socket is.
 */
public enum Limit {
    /** Messages of a user. People write in bursts, but nobody writes a hundred a minute for long. */
    MESSAGES("parley.limit.messages", "100/60", true, "You are sending messages too fast"),

    /**
     * Edits, deletions, reactions, new conversations, membership and settings, of a user. Some clicks a second are
     * quick hands, twenty a second for a minute are a program; and each is an entry of a log that all members read.
     */
    CHANGES("parley.limit.changes", "1200/60", true, "You are changing things too fast"),

    /**
     * Registrations from an address. A class that registers in one room shares one, so it is not less; each costs a
     * password hash of 19 MiB, so it is not more.
     */
    REGISTRATIONS("parley.limit.registrations", "60/60", true, "Too many registrations from this address"),

    /**
     * Logins and changes of passwords from an address, whether they succeed or not: an office in the morning shares one,
     * and each costs a hash.
     */
    LOGINS("parley.limit.logins", "60/60", true, "Too many logins from this address"),

    /**
     * Failed logins of an account, from wherever. Who has forgotten which password it was is through by then, and who
     * guesses gets less than 6,000 a day. Who is signed in and is asked for the password once more has as many.
     */
    LOGIN_FAILURES("parley.limit.login.failures", "20/300", true, "Too many failed logins"),

    /** Receipts over a socket. One for each message that arrives is right, so it is far above what anybody can be sent. */
    ACKS("parley.limit.acks", "20000/10", false, "This socket sends too many receipts"),

    /**
     * All other frames of a socket but messages, and the messages that were refused. Clients send one every 30 s and
     * some when somebody clicks; a hundred a second go on for ten seconds only in a loop.
     */
    FRAMES("parley.limit.frames", "1000/10", false, "This socket sends too many frames"),

    /** Notes that a user is typing: one each few seconds and conversation, with room for several devices. */
    TYPING("parley.limit.typing", "60/10", true, "You are typing too fast");

    private final String setting;
    private final String defaultRate;
    private final boolean clusterWide;
    private final String refusal;

    Limit(String setting, String defaultRate, boolean clusterWide, String refusal) {
        this.setting = setting;
        this.defaultRate = defaultRate;
        this.clusterWide = clusterWide;
        this.refusal = refusal;
    }

    /** The name of the setting, whose value is {@code N/seconds}. */
    public String setting() {
        return setting;
    }

    Rate defaultRate() {
        return Rate.parse(setting, defaultRate);
    }

    boolean isClusterWide() {
        return clusterWide;
    }

    /** What a person is told who has come to the limit. */
    public String refusal() {
        return refusal;
    }
}
