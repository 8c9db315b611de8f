package org.parley.tests.cluster.fault;

import java.time.Duration;

/**
 * How large a fault test is: the assertions are the same in each size.
 *
 * @param people who take part
 * @param devices sockets of each of them
 * @param rate messages a second, of all together
 * @param rounds how often something is killed
 * @param settling how long the load runs before anything is measured or broken: servers that have only just started are slow
 * @param warmUp how long it runs on before the figures of a fault are compared with those before it: the virtual machines of the
 *     long size go on compiling for minutes
 * @param calm how long the load runs before and after a fault
 * @param outage how long the database is away
 * @param freeze how long a node stands still
 * @param rehearsals how often these many have come before
 * @param storm sockets of the node that a storm of reconnections begins with
 */
record Scale(
        int people,
        int devices,
        int rate,
        int rounds,
        Duration settling,
        Duration warmUp,
        Duration calm,
        Duration outage,
        Duration freeze,
        int rehearsals,
        int storm) {

    /** Fits, with all its tests, into some minutes of {@code mvn verify} on a machine with two cores. */
    static final Scale SHORT = new Scale(
            30,
            3,
            100,
            2,
            Duration.ofSeconds(3),
            Duration.ofSeconds(12),
            Duration.ofSeconds(3),
            Duration.ofSeconds(5),
            Duration.ofSeconds(20),
            1,
            1_000);

    /** What the reliability goals say. */
    static final Scale LONG = new Scale(
            100,
            3,
            500,
            10,
            Duration.ofSeconds(90),
            Duration.ofMinutes(3),
            Duration.ofSeconds(15),
            Duration.ofSeconds(15),
            Duration.ofSeconds(60),
            4,
            5_000);

    /** The size that the profile {@code long} asks for, else the short one; {@code parley.fault.rate} overrides the rate. */
    static Scale current() {
        Scale scale = "long".equals(System.getProperty("parley.fault.scale")) ? LONG : SHORT;
        return scale.withRate(Integer.getInteger("parley.fault.rate", scale.rate()));
    }

    private Scale withRate(int newRate) {
        return new Scale(people, devices, newRate, rounds, settling, warmUp, calm, outage, freeze, rehearsals, storm);
    }

    /** The sockets of a storm, of people with so many devices each, who write but a little and do not keep the others waiting. */
    Scale crowd(int devicesOfEach) {
        return new Scale(
                storm / devicesOfEach, devicesOfEach, 1, rounds, calm, warmUp, calm, outage, freeze, rehearsals, storm);
    }

    int sockets() {
        return people * devices;
    }

    @Override
    public String toString() {
        return rate + "/s over " + sockets() + " sockets";
    }
}
