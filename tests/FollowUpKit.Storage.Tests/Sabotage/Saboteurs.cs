using System.Globalization;
using System.Text;
using NodaTime;

namespace FollowUpKit.Storage.Tests;

/// <summary>All bad stores.</summary>
internal static class Saboteurs
{
    public static IReadOnlyList<Saboteur> All { get; } =
    [
        // Concurrency
        Saboteur.Of("last write wins", inner => new Writers.LastWriteWins(inner), "CON-003", "CON-014", "CON-016"),
        Saboteur.Of("check, then set", inner => new Writers.ChecksThenSets(inner), "CON-014", "CON-016", "CON-017"),
        Saboteur.Of("swallows conflicts", inner => new Writers.SwallowsConflicts(inner), "CON-003", "CON-005", "REP-004"),
        Saboteur.Of("one version for all", inner => new Writers.SharesOneVersion(inner), "CON-018"),
        Saboteur.Of("serves on one connection", inner => new Writers.SharesOneConnection(inner), "CON-028"),
        Saboteur.Of("answers before it writes", inner => new Writers.WritesLater(inner), "CON-002"),
        Saboteur.Rewriting("takes every version for a visible one", commit => commit.WithVisibleVersion(commit.After.Version), "CON-023"),
        Saboteur.Of("never looks again", inner => new Readers.Caches(inner), "CON-002", "CON-011"),
        Saboteur.Of("takes a key from another", inner => new Movers.TakesKeys(inner), "CON-024"),
        Saboteur.Of("checks the new key, then moves", inner => new Movers.ChecksThenMoves(inner), "CON-026"),
        Saboteur.Of("moves whatever the version is", inner => new Movers.MovesAnyVersion(inner), "CON-025"),
        Saboteur.Of("leaves a copy under the old key", inner => new Movers.LeavesACopy(inner), "VAL-036", "VAL-037", "QUE-048"),
        Saboteur.Of("loses the history of what moves", inner => new Movers.LosesTheHistory(inner), "REP-021", "VAL-036"),
        Saboteur.Of("has each key once for all tenants", inner => new Movers.SharesKeys(inner, "", "beta"), "TEN-012"),
        // Repeats and cancellation
        Saboteur.Of("ignores cancellation", inner => new Writers.IgnoresCancellation(inner), "REP-012", "REP-014"),
        Saboteur.Of("cancels too late", inner => new Writers.CancelsTooLate(inner), "REP-012"),
        Saboteur.Rewriting("forgets the command id", commit => commit.WithCommands(command => command with { CommandId = null }), "REP-001", "REP-004"),
        Saboteur.Rewriting("folds the command id", commit => commit.WithCommands(command => command with { CommandId = command.CommandId?.ToUpperInvariant() }), "REP-002"),
        Saboteur.Rewriting("forgets the fingerprint", commit => commit.WithCommands(command => command with { Fingerprint = null }), "REP-001", "REP-005"),
        Saboteur.Finding("never finds a command", found => new(found.Snapshot), "REP-001", "REP-002"),
        // Lost answers and crashes
        new("calls a lost answer a failure", () => new SabotagedDurabilityFixture((inner, _) => new LostAnswers.CallsThemFailures(inner)), ["REP-019"]),
        new("calls a lost answer a success", () => new SabotagedDurabilityFixture((inner, _) => new LostAnswers.CallsThemSuccess(inner)), ["REP-018", "REP-019"]),
        new("sends again by itself", () => new SabotagedDurabilityFixture((inner, good) => new LostAnswers.SendsAgain(inner, good)), ["REP-018", "REP-020"]),
        new("loses all in a crash", () => new SabotagedDurabilityFixture((inner, _) => inner.Store, survives: false), ["TRA-006"]),
        // Values
        Saboteur.Rewriting("seconds only", commit => commit.WithInstants(instant => Instant.FromUnixTimeSeconds(instant.ToUnixTimeSeconds())), "VAL-012", "VAL-013"),
        Saboteur.Rewriting("milliseconds only", commit => commit.WithInstants(instant => Instant.FromUnixTimeMilliseconds(instant.ToUnixTimeMilliseconds())), "VAL-012", "VAL-014"),
        Saboteur.Rewriting("trims text", commit => commit.WithTexts(text => text?.Trim()), "VAL-023"),
        Saboteur.Rewriting("composes text", commit => commit.WithTexts(text => text?.Normalize(NormalizationForm.FormC)), "VAL-020"),
        Saboteur.Rewriting("breaks lines its own way", commit => commit.WithTexts(text => text?.ReplaceLineEndings("\n")), "VAL-024"),
        Saboteur.Rewriting("null becomes empty", commit => commit.WithTexts(text => text ?? ""), "VAL-002", "VAL-003"),
        Saboteur.Rewriting("empty becomes null", commit => commit.WithTexts(text => text is "" ? null : text), "VAL-003"),
        Saboteur.Rewriting("cuts at 4,000 units", commit => commit.WithTexts(text => text is { Length: > 4000 } ? text[..4000] : text), "VAL-027"),
        Saboteur.Rewriting("one plane only", commit => commit.WithTexts(text => text is null ? null : new([.. text.Select(unit => char.IsSurrogate(unit) ? '?' : unit)])), "VAL-021"),
        Saboteur.Rewriting("works instants out again", commit => commit.WithFollowUps(Zoned), "VAL-019"),
        Saboteur.Rewriting("writes dates as people do", commit => commit.WithFollowUps(Localised), "VAL-011"),
        Saboteur.Rewriting("loses a long chain", commit => commit.WithChain(chain => [.. chain.Take(100)]), "VAL-009"),
        Saboteur.Rewriting("goes on reminding", commit => commit.WithFollowUps(StillReminding), "VAL-035"),
        Saboteur.Rewriting("never reminds", commit => commit.WithFollowUps(Silent), "VAL-035"),
        Saboteur.Of("drops the second change", inner => new Writers.DropsTheSecondChange(inner), "VAL-007"),
        Saboteur.Rewriting("keeps the first change in the history", commit => commit.WithCommands(command => command with { Changes = [.. command.Changes.Take(1)] }), "VAL-008"),
        Saboteur.Rewriting("folds keys", commit => commit.With(new OperationKey(commit.Key.Tenant, commit.Key.OperationId.ToLowerInvariant())), "VAL-031"),
        Saboteur.Rewriting("trims keys", commit => commit.With(new OperationKey(commit.Key.Tenant, commit.Key.OperationId.TrimEnd())), "VAL-033"),
        // Tenants
        Saboteur.Rewriting("forgets the tenant", commit => commit.With(new OperationKey("", commit.Key.OperationId)), "TEN-001", "TEN-007"),
        Saboteur.Of("leaks another tenant's rows", inner => new Readers.LeaksTenants(inner, "north", "south"), "TEN-004", "TEN-006"),
        // Queries
        Saboteur.Of("pages by offset", inner => new Readers.PagesByOffset(inner), "QUE-012"),
        Saboteur.Of("loses ties", inner => new Readers.LosesTies(inner), "QUE-009"),
        Saboteur.Of("orders by culture", inner => new Readers.OrdersBy(inner, Readers.OrdersBy.Culture), "QUE-011"),
        Saboteur.Of("orders by UTF-16", inner => new Readers.OrdersBy(inner, StringComparer.Ordinal), "QUE-011"),
        Saboteur.Of("compares with LIKE", inner => new Readers.ComparesWithLike(inner), "QUE-007"),
        Saboteur.Of("accepts any page size", inner => new Readers.AcceptsAnySize(inner), "QUE-016"),
        Saboteur.Of("takes an empty list for all", inner => new Readers.TakesEmptyForAll(inner), "QUE-008", "QUE-050"),
        Saboteur.Of("counts by the first periods", inner => new Readers.CountsByTheFirstPeriods(inner), "QUE-033"),
        Saboteur.Of("forgets the branches of periods", inner => new Readers.ForgetsBranchesOfPeriods(inner), "QUE-034"),
        Saboteur.Of("forgets the time zones", inner => new Readers.ForgetsTimeZones(inner), "QUE-035"),
        Saboteur.Rewriting("goes on idling", commit => commit.With(after: commit.After with { IdleSince = commit.After.IdleSince ?? commit.After.OpenedAt }), "QUE-036"),
        Saboteur.Of("knows the time zones of what is pending only", inner => new Readers.ForgetsTimeZonesWithoutPending(inner), "QUE-037"),
        Saboteur.Of("forgets how often it was moved", inner => new Readers.ForgetsMoves(inner), "QUE-038"),
        Saboteur.Of("counts no late captures", inner => new Readers.CountsNoLateCaptures(inner), "QUE-002", "QUE-039"),
        Saboteur.Of("forgets the result before", inner => new Readers.ForgetsPreviousResults(inner), "QUE-040"),
        Saboteur.Of("forgets that an agent is missing", inner => new Readers.ForgetsWithoutAgent(inner), "QUE-041"),
        Saboteur.Of("forgets who scheduled it", inner => new Readers.ForgetsWhoScheduled(inner), "QUE-042"),
        Saboteur.Of("counts no first contacts", inner => new Readers.CountsNoFirstContacts(inner), "QUE-003", "QUE-046"),
        Saboteur.Rewriting("takes the latest contact for the first", commit => commit.With(after: commit.After with { FirstContactAt = commit.After.FollowUps.Max(followUp => followUp.Result?.At) }), "QUE-046"),
        Saboteur.Rewriting("goes on reporting a result that was taken back", commit => commit.WithFollowUps(followUp => followUp.AnsweredAt ??= WhenRetracted(commit)), "QUE-047"),
        Saboteur.Rewriting("loses the last of a merged chain", commit => IsMerge(commit) ? commit.WithChain(chain => [.. chain.Take(chain.Count - 1)]) : commit, "VAL-038", "QUE-049"),
        Saboteur.Rewriting("forgets where it went", commit => commit.After.Withdrawal is { } gone ? commit.With(after: commit.After with { Withdrawal = gone with { MergedInto = null } }) : commit, "VAL-038"),
        Saboteur.Rewriting("forgets what was undone", commit => commit.WithCommands(command => command with { Changes = [.. command.Changes.Select(Forgetting)] }), "QUE-043"),
        Saboteur.Of("remembers reopenings as they were", inner => new Readers.RemembersReopenings(inner), "QUE-044"),
        Saboteur.Of("forgets the outcome that was undone", inner => new Readers.ForgetsUndoneOutcomes(inner), "QUE-045"),
        Saboteur.Of("misses the boundary", inner => new Readers.MissesTheBoundary(inner), "QUE-002", "QUE-018"),
        // Histories
        Saboteur.Of("streams no withdrawn ones", inner => new HistoryReaders.StreamsOtherwise(inner, all => all.Where(history => !HistoryReaders.StreamsOtherwise.IsWithdrawn(history))), "VAL-039", "VAL-040"),
        Saboteur.Of("streams histories by UTF-16", inner => new HistoryReaders.StreamsOtherwise(inner, all => all.OrderBy(history => history.OperationId, StringComparer.Ordinal)), "VAL-039"),
        Saboteur.Of("streams the first command only", inner => new HistoryReaders.StreamsOtherwise(inner, all => all.Select(history => new StoredHistory(history.OperationId, [history.Commands[0]]))), "VAL-039"),
        Saboteur.Of("streams histories of another tenant", inner => new HistoryReaders.StreamsOtherwise(inner, all => all, "south"), "TEN-013"),
        Saboteur.Of("streams though it is cancelled", inner => new HistoryReaders.StreamsOtherwise(inner, all => all), "REP-022"),
        Saboteur.Of("reads histories one by one", inner => new HistoryReaders.ReadsOneByOne(inner), "CON-027"),
        // Imports
        Saboteur.Importing("imports the first half", commits => [.. commits.Take((commits.Count + 1) / 2)], "IMP-001", "IMP-002"),
        Saboteur.Importing("imports without history", commits => [.. commits.Select(commit => commit.WithCommands(command => command with { Changes = [] }))], "IMP-001", "IMP-013", "IMP-014"),
        Saboteur.Importing("imports into one tenant", commits => [.. commits.Select(commit => commit.With(new OperationKey("", commit.Key.OperationId)))], "IMP-008"),
        Saboteur.Importing("takes the last of two", commits => [.. commits.GroupBy(commit => commit.Key).Select(same => same.Last())], "IMP-005"),
        Saboteur.Of("hides that it imported nothing", inner => new Importers.HidesRefusals(inner), "IMP-004", "IMP-005", "IMP-010"),
        Saboteur.Of("imports one by one", inner => new Importers.GoesOneByOne(inner), "IMP-004", "IMP-005", "IMP-010"),
        Saboteur.Of("imports though it is cancelled", inner => new Importers.IgnoresCancellation(inner), "IMP-009"),
        // Reminders
        Saboteur.Of("claims a minute early", inner => new Queues.ClaimsOtherwise(inner, lease => lease.At(lease.Now + Duration.FromMinutes(1), lease.Until + Duration.FromMinutes(1))), "REM-001", "REM-004"),
        Saboteur.Of("claims one more", inner => new Queues.ClaimsOtherwise(inner, lease => lease, size => size + 1), "REM-002"),
        Saboteur.Of("claims the latest first", inner => new Queues.GivesOtherwise(inner, given => given.Reverse()), "REM-002"),
        Saboteur.Of("gives the first attempt each time", inner => new Queues.GivesOtherwise(inner, given => given.Select(reminder => reminder with { Attempts = 1 })), "REM-004", "REM-011", "REM-015"),
        Saboteur.Of("forgets that it was sent", inner => new Queues.SettlesOtherwise(inner, settlement => settlement.Outcome == ReminderOutcome.Sent ? null : settlement), "REM-003", "REM-006", "REM-017", "REM-020", "REM-025"),
        Saboteur.Of("forgets why it was given up", inner => new Queues.SettlesOtherwise(inner, settlement => settlement.Outcome == ReminderOutcome.GivenUp ? null : settlement), "REM-005"),
        Saboteur.Of("forgets the wait", inner => new Queues.SettlesOtherwise(inner, settlement => settlement.HeldUntil is not null ? null : settlement), "REM-004", "REM-008"),
        Saboteur.Of("releases nothing", inner => new Queues.SettlesOtherwise(inner, settlement => settlement is { Outcome: null, HeldUntil: null } ? null : settlement), "REM-007", "REM-012"),
        Saboteur.Of("settles after the end of the lease", inner => new Queues.StopsTheClock(inner, renews: false, settles: true), "REM-012"),
        Saboteur.Of("renews after the end of the lease", inner => new Queues.StopsTheClock(inner, renews: true, settles: false), "REM-014"),
        Saboteur.Of("tells no workers apart", inner => new Queues.HasOneWorker(inner), "REM-012", "REM-014"),
        Saboteur.Of("renews nothing", inner => new Queues.RenewsNothing(inner), "REM-013"),
        Saboteur.Of("looks, then claims", inner => new Queues.LooksThenClaims(inner), "REM-016"),
        Saboteur.Of("knows what is due only", inner => new Queues.KnowsNextOnly(inner, (next, now) => next <= now ? next : null), "REM-008"),
        Saboteur.Of("knows what is not due only", inner => new Queues.KnowsNextOnly(inner, (next, now) => next <= now ? null : next), "REM-008", "REM-015"),
        Saboteur.Of("claims another tenant's reminders", inner => new Queues.MixesTenants(inner), "REM-009"),
        Saboteur.Of("claims though it is cancelled", inner => new Queues.IgnoresCancellation(inner), "REM-010"),
        Saboteur.Rewriting("goes on reminding of what ended", commit => commit.WithFollowUps(followUp => followUp.AttentionFrom ??= followUp.OverdueFrom), "REM-019"),
        Saboteur.Rewriting("takes each write for a move", commit => commit.WithFollowUps(followUp => Renewed(followUp, commit)), "REM-006", "REM-021", "REM-023", "REM-025", "REM-026"),
        Saboteur.Rewriting("never takes a move for one", commit => commit.WithFollowUps(Unmoved), "REM-017", "REM-022"),
        Saboteur.Rewriting("keeps what was taken away", commit => commit.WithFollowUps(Reminded), "REM-024"),
        Saboteur.Of("lists for any agent", inner => new Queues.ListsOtherwise(inner, filter => filter with { Agents = null }), "REM-028"),
        Saboteur.Of("lists whatever is seen", inner => new Queues.ListsOtherwise(inner, filter => filter with { Scope = VisibilityScope.All }), "REM-028"),
        Saboteur.Of("never lists what was given up", inner => new Queues.ListsOtherwise(inner, filter => filter with { GivenUp = false }), "REM-005", "REM-028"),
        new("loses the leases in a crash", () => new SabotagedDurabilityFixture((inner, _) => inner.Store, survives: false), ["REM-018"]),
        Saboteur.Guest("remembers what the host ended", host => new Queues.ForgetsWhatEnded(host.Session), "REM-027"),
        // Many commits
        Saboteur.Of("finds many without reminders", inner => new BulkWriters.FindsOtherwise(inner, found => found.Select(WithoutReminders)), "BUL-001"),
        Saboteur.Of("writes the first half of many", inner => new BulkWriters.Rewrites(inner, commits => commits.Take((commits.Count + 1) / 2)), "BUL-002", "BUL-008"),
        Saboteur.Of("writes many without their changes", inner => new BulkWriters.Rewrites(inner, commits => commits.Select(commit => commit.WithCommands(command => command with { Changes = [] }))), "BUL-002"),
        Saboteur.Of("hides what it left of many", inner => new BulkWriters.HidesLosses(inner), "BUL-003", "BUL-006"),
        Saboteur.Of("takes any commits for many", inner => new BulkWriters.TakesAnything(inner), "BUL-004"),
        Saboteur.Of("commits many though it is cancelled", inner => new BulkWriters.IgnoresCancellation(inner), "BUL-005"),
        Saboteur.Guest("writes none of many for the host", host => new BulkWriters.Rewrites(host.Session, _ => []), "BUL-007"),
        // Digests
        Saboteur.Of("takes each date for the same", inner => new Digesters.ClaimsOtherwise(inner, date: _ => new LocalDate(2026, 3, 2)), "DIG-010", "DIG-012", "DIG-013"),
        Saboteur.Of("takes the tenants of digests for one", inner => new Digesters.ClaimsOtherwise(inner, lease => new("", lease.Id, lease.Now, lease.Until)), "DIG-009"),
        Saboteur.Of("tells no workers of digests apart", inner => new Digesters.ClaimsOtherwise(inner, lease => new(lease.Tenant, "one", lease.Now, lease.Until)), "DIG-004"),
        Saboteur.Of("claims digests by its own clock", inner => new Digesters.ClaimsOtherwise(inner, lease => lease.At(lease.Now + Duration.FromMinutes(11), lease.Until)), "DIG-001", "DIG-008"),
        Saboteur.Of("lets no lease of a digest end", inner => new Digesters.ClaimsOtherwise(inner, lease => lease.At(Instant.FromUtc(2026, 1, 1, 0, 0), lease.Until)), "DIG-003", "DIG-011"),
        Saboteur.Of("gives each digest at its first attempt", inner => new Digesters.GivesOtherwise(inner, digest => digest with { Attempts = 1 }), "DIG-003", "DIG-006"),
        Saboteur.Of("forgets why a digest failed", inner => new Digesters.GivesOtherwise(inner, digest => digest with { Failure = null }), "DIG-006"),
        Saboteur.Of("forgets that a digest was sent", inner => new Digesters.SettlesOtherwise(inner, settlement => settlement.Outcome == ReminderOutcome.Sent ? null : settlement), "DIG-005"),
        Saboteur.Of("forgets that a digest was given up", inner => new Digesters.SettlesOtherwise(inner, settlement => settlement.Outcome == ReminderOutcome.GivenUp ? null : settlement), "DIG-006"),
        Saboteur.Of("releases no digest", inner => new Digesters.SettlesOtherwise(inner, settlement => settlement is { Outcome: null, HeldUntil: null } ? null : settlement), "DIG-007"),
        Saboteur.Of("renews no digest", inner => new Digesters.RenewsNothing(inner), "DIG-004", "DIG-008"),
        Saboteur.Of("looks for digests, then claims them", inner => new Digesters.LooksThenClaims(inner), "DIG-002"),
        Saboteur.Of("forgets digests by the clock alone", inner => new Digesters.ForgetsByTheClock(inner), "DIG-013"),
        Saboteur.Of("claims digests though it is cancelled", inner => new Digesters.IgnoresCancellation(inner), "DIG-014"),
        new("loses the digests in a crash", () => new SabotagedDurabilityFixture((inner, _) => inner.Store, survives: false), ["DIG-016"]),
        new("remembers the digests of a transaction that fell", Remembering, ["DIG-015"]),
        // Rules of time zones
        Saboteur.Rewriting("forgets the rules of time zones", commit => commit.WithoutRules(), "TIM-001", "TIM-006"),
        Saboteur.Of("tells the rules of another tenant", inner => new Sweepers.SharesTenants(inner, "north", "south"), "TIM-002"),
        Saboteur.Of("stores rules before the commit", inner => new Sweepers.StoresRulesFirst(inner), "TIM-003"),
        Saboteur.Of("adds no rules without a commit", inner => new Sweepers.AddsNothing(inner), "TIM-012"),
        Saboteur.Of("forgets the rules of all zones", inner => new Sweepers.ForgetsAllZones(inner), "TIM-004"),
        Saboteur.Of("forgets rules at once", inner => new Sweepers.ForgetsAtOnce(inner), "TIM-005"),
        Saboteur.Of("begins a sweep at its end", inner => new Sweepers.BeginsAtTheEnd(inner), "TIM-006"),
        Saboteur.Of("takes all sweeps for one", inner => new Sweepers.KnowsOneSweep(inner), "TIM-007"),
        Saboteur.Of("tells due times without reminders", inner => new Sweepers.TellsOtherDueTimes(inner, page => page.Select(due => due with { Reminders = [] })), "TIM-008"),
        Saboteur.Of("tells due times in any order", inner => new Sweepers.TellsOtherDueTimes(inner, page => page.Reverse()), "TIM-008"),
        Saboteur.Importing("imports without rules of time zones", commits => [.. commits.Select(commit => commit.WithoutRules())], "TIM-009"),
        Saboteur.Guest("forgets the rules of the host's commits", host => new Writers.Rewrites(host.Session, commit => commit.WithoutRules()), "TIM-010"),
        new("begins a sweep beside the host", () => new SabotagedOutsideFixture(inner => new Sweepers.BeginsAtTheEnd(inner)), ["TIM-011"]),
        // Transactions of the host
        Saboteur.Guest("commits for the host", host => new Guests.CommitsForTheHost(host), "TRA-012", "TRA-015"),
        Saboteur.Guest("rolls back for the host", host => new Guests.RollsBackForTheHost(host), "TRA-016"),
        Saboteur.Guest("disposes of the host", host => new Guests.DisposesOfTheHost(host), "TRA-015"),
        new("writes outside the host's transaction", () => new OutsiderFixture(), ["TRA-009", "TRA-012", "TRA-014"]),
        Saboteur.Guest("rolls back when a stream is left early", host => new Guests.RollsBackWhenLeftEarly(host), "TRA-023"),
        Saboteur.Guest("goes on in a transaction that is gone", host => new Guests.GoesOnWhenGone(host), "TRA-025"),
        Saboteur.Guest("moves the host's savepoints", host => new Guests.MovesTheHostsSavepoints(host), "TRA-022"),
    ];

    private static SabotagedHostFixture Remembering()
    {
        var remembered = new HashSet<string>(StringComparer.Ordinal);
        return new(host => new Digesters.RemembersForTheHost(host.Session, remembered));
    }

    private static bool IsMerge(OperationCommit commit) => commit.Commands.SelectMany(command => command.Changes).Any(change => change is OperationChange.Merged);

    private static OperationSnapshot WithoutReminders(OperationSnapshot operation) =>
        operation with { FollowUps = [.. operation.FollowUps.Select(followUp => followUp with { Reminders = [] })] };

    private static Instant? WhenRetracted(OperationCommit commit) =>
        commit.Commands.SelectMany(command => command.Changes).OfType<OperationChange.ResultRetracted>().FirstOrDefault()?.Before.At;

    private static void Zoned(FollowUpSnapshot followUp)
    {
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(followUp.TimeZone) is { } zone)
            followUp.OverdueFrom = followUp.DueDate.At(followUp.DueTime ?? LocalTime.Midnight).InZoneLeniently(zone).ToInstant();
    }

    private static void Localised(FollowUpSnapshot followUp)
    {
        var written = followUp.DueDate.ToDateTimeUnspecified().ToString("yyyy-MM-dd", CultureInfo.CurrentCulture);
        followUp.DueDate = LocalDate.FromDateTime(DateTime.ParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    private static void StillReminding(FollowUpSnapshot followUp)
    {
        foreach (var reminder in followUp.Reminders) reminder.SendFrom = reminder.RemindAt;
    }

    private static OperationChange Forgetting(OperationChange change) => change is OperationChange.Reopened reopened ? reopened with { Conclusion = new() } : change;

    private static void Renewed(FollowUpSnapshot followUp, OperationCommit commit)
    {
        foreach (var reminder in followUp.Reminders) reminder.Occurrence = FormattableString.Invariant($"{reminder.Occurrence} {commit.After.Version}");
    }

    private static void Unmoved(FollowUpSnapshot followUp)
    {
        foreach (var reminder in followUp.Reminders) reminder.Occurrence = "";
    }

    private static void Reminded(FollowUpSnapshot followUp)
    {
        if (followUp.Reminders.Count == 0) followUp.Reminders = [FollowUps.Reminder(Reminding.Due)];
    }

    private static void Silent(FollowUpSnapshot followUp)
    {
        foreach (var reminder in followUp.Reminders) reminder.SendFrom = null;
    }
}
