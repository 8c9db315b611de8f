package org.parley.report;

import static java.util.stream.Collectors.toMap;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parley.id.UserId;
import org.parley.problem.ProblemException;
import org.parley.store.report.ReportEntity;
import org.parley.store.report.ReportRepository;
import org.parley.store.user.UserRepository;
import org.parley.user.UserProfile;

/** What administrators do with reports; that it is an administrator who asks is checked before. */
@Stateless
public class Moderation {

    @Inject
    private ReportRepository reports;

    @Inject
    private UserRepository users;

    @Inject
    private Clock clock;

    /** The open reports, or the resolved ones, older than the given one. */
    public ReportPage page(boolean open, @Nullable UUID before, int limit) {
        // One more than asked for tells whether there are more.
        List<ReportEntity> rows = reports.findNewest(open, before, limit + 1);
        List<ReportEntity> shown = rows.subList(0, Math.min(limit, rows.size()));
        Map<UUID, UserProfile> people = people(shown);
        return new ReportPage(shown.stream().map(row -> Report.of(row, people)).toList(), rows.size() > limit);
    }

    /**
     * Notes that an administrator has seen to a report, or that somebody must look again.
     *
     * @throws ProblemException not_found if there is none
     */
    public Report resolve(UserId administrator, UUID id, boolean resolved) {
        ReportEntity report = reports.lock(id).orElseThrow(() -> ProblemException.notFound("There is no such report"));
        if (resolved) {
            report.resolve(administrator.value(), clock.instant());
        } else {
            report.reopen();
        }
        return Report.of(report, people(List.of(report)));
    }

    private Map<UUID, UserProfile> people(Collection<ReportEntity> rows) {
        Set<UUID> ids = new HashSet<>();
        rows.forEach(row -> {
            ids.add(row.reporterId());
            if (row.senderId() != null) {
                ids.add(row.senderId());
            }
        });
        return users.findAll(ids).stream()
                .map(UserProfile::of)
                .collect(toMap(profile -> profile.id().value(), profile -> profile));
    }
}
