using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit;

/// <summary>
/// One run of a sweep. The rules to sweep away stay stored until all follow-ups of their zones were looked at, so that a run that is
/// interrupted is due again. Whoever commits by such rules meanwhile stores them anew.
/// </summary>
/// <param name="rules">The rules of the tenant.</param>
/// <param name="recalculations">Moves the instants of operations.</param>
/// <param name="settings">The time zones of this process.</param>
/// <param name="readsAhead">Whether the next follow-ups are read and decided while instants are moved.</param>
/// <param name="progress">Receives what was done so far; null for nothing.</param>
internal sealed class Sweep(
    RulesOfTenant rules, Recalculations recalculations, FollowUpKitSettings settings, bool readsAhead, IProgress<TimeZoneSweepResult>? progress)
{
    private const int PageSize = 2000;

    private readonly HashSet<string> _unfinished = new(StringComparer.Ordinal);

    public async Task<TimeZoneSweepResult> RunAsync(TimeZoneRulesCheck check, CancellationToken cancellationToken)
    {
        var (store, tenant, zones) = (rules.Store, rules.Tenant, check.DueTimeZones);
        var result = new TimeZoneSweepResult(check.RulesVersion, zones);
        if (zones.Count == 0) return result;
        var id = Guid.NewGuid().ToString("N");

        // What no commit has stored is stored first: from then on the zone is due until it is complete.
        await store.AddTimeZoneRulesAsync(tenant, [.. check.Outdated.Where(one => one.Fingerprint.Length == 0)], cancellationToken).ConfigureAwait(false);
        await store.AddTimeZoneRulesAsync(tenant, [.. zones.Select(settings.Calendar.RulesOf)], cancellationToken).ConfigureAwait(false);
        await store.BeginSweepAsync(tenant, check.Outdated, id, cancellationToken).ConfigureAwait(false);
        await LookAtAllAsync(zones, result, cancellationToken).ConfigureAwait(false);
        await store.EndSweepAsync(tenant, [.. zones.Except(_unfinished, StringComparer.Ordinal)], id, cancellationToken).ConfigureAwait(false);
        var left = await rules.CheckAsync(cancellationToken).ConfigureAwait(false);
        foreach (var zone in result.TimeZones) zone.IsComplete = !left.DueTimeZones.Contains(zone.TimeZone) && left.Newer.All(one => one.TimeZone != zone.TimeZone);
        progress?.Report(result);
        return result;
    }

    private async Task LookAtAllAsync(IReadOnlyList<string> zones, TimeZoneSweepResult result, CancellationToken cancellationToken)
    {
        var page = await DecideAsync(zones, after: null, cancellationToken).ConfigureAwait(false);
        while (true)
        {
            var last = page.Last;

            // On another thread, since a driver may not give back that of the caller.
            var ahead = last is not null && readsAhead ? Task.Run(() => DecideAsync(zones, last, cancellationToken), cancellationToken) : null;
            try
            {
                await MoveAsync(page, result, cancellationToken).ConfigureAwait(false);
            }
            catch when (ahead is not null)
            {
                await Task.WhenAny(ahead).ConfigureAwait(false);
                throw;
            }

            if (last is null) return;
            page = await (ahead ?? DecideAsync(zones, last, cancellationToken)).ConfigureAwait(false);
        }
    }

    /// <summary>Reads a page of pending follow-ups, and decides about those whose instants are not those of the rules.</summary>
    private async Task<SweepPage> DecideAsync(IReadOnlyList<string> zones, DueTimes? after, CancellationToken cancellationToken)
    {
        var rows = await rules.Store.ReadDueTimesAsync(rules.Tenant, zones, after, PageSize, cancellationToken).ConfigureAwait(false);
        var stale = rows.Where(IsStale).ToLookup(row => row.OperationId, row => row.TimeZone, StringComparer.Ordinal);
        List<Recalculation> recalculated = [];
        foreach (var operations in stale.Select(operation => operation.Key).Batches(StorePage.MaxSize))
            recalculated.Add(await recalculations.DecideAsync(operations, cancellationToken).ConfigureAwait(false));
        return new(rows, stale, recalculated, rows.Count < PageSize ? null : rows[rows.Count - 1]);
    }

    private async Task MoveAsync(SweepPage page, TimeZoneSweepResult result, CancellationToken cancellationToken)
    {
        foreach (var row in page.Rows) result.Of(row.TimeZone).FollowUpCount++;
        foreach (var recalculation in page.Recalculated) await recalculations.CommitAsync(recalculation, result, cancellationToken).ConfigureAwait(false);
        if (result.UnmovedCount > 0) _unfinished.UnionWith(recalculations.Unmoved.SelectMany(operation => page.Stale[operation]));
        progress?.Report(result);
    }

    /// <summary>Whether an instant is not that of the rules; what cannot be read is left to the decision.</summary>
    private bool IsStale(DueTimes row)
    {
        var zone = settings.Calendar.FindTimeZone(row.TimeZone)!;
        var due = Due.Stored(row.DueDate, row.DueTime, row.TimeZone);
        return due.Resolve(zone).OverdueFrom != row.OverdueFrom || row.Reminders.Any(reminder => Moved(reminder, due, zone));
    }

    private bool Moved(ReminderSnapshot reminder, Due due, DateTimeZone zone)
    {
        try
        {
            return FollowUpReminder.From(reminder).Reminder.Derive(due, zone, settings.Rules.DefaultReminderTime).RemindAt != reminder.RemindAt;
        }
        catch (Exception unreadable) when (unreadable is ArgumentException or NodaTime.Text.UnparsableValueException)
        {
            return true;
        }
    }

    /// <summary>Pending follow-ups that were read together.</summary>
    /// <param name="Rows">All of them.</param>
    /// <param name="Stale">Those whose instants are not those of the rules: for each operation, their time zones.</param>
    /// <param name="Recalculated">What was decided about these.</param>
    /// <param name="Last">The one after which the next page begins; null at the end.</param>
    private sealed record SweepPage(IReadOnlyList<DueTimes> Rows, ILookup<string, string> Stale, IReadOnlyList<Recalculation> Recalculated, DueTimes? Last);
}
