using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit.Hosting;

/// <summary>The reports of a tenant as digests: who has something to do, and what.</summary>
internal sealed class DigestReports(FollowUpReports reports, DigestOptions options, string tenant)
{
    public string Tenant => tenant;

    /// <summary>All who have something to do, by code point.</summary>
    public async Task<IReadOnlyList<DigestRecipient>> FindRecipientsAsync(DigestRun run, Instant now, CancellationToken cancellationToken)
    {
        var keys = new HashSet<string?>(StringComparer.Ordinal);
        var (ofFollowUps, ofOperations) = run.IsOfAgents ? (FollowUpGroupKey.Agent, OperationColumn.Agent) : (FollowUpGroupKey.Branch, OperationColumn.Branch);
        if (Has(DigestSectionKind.Overdue))
            Add((await reports.WithoutAttention().AsOf(now).CountByAsync(ofFollowUps, cancellationToken: cancellationToken).ConfigureAwait(false)).Select(count => count.Key));
        foreach (var (_, from, to) in Periods(run.Date))
            Add((await reports.Agenda().AsOf(now).DueBetween(from, to).CountByAsync(ofFollowUps, cancellationToken: cancellationToken).ConfigureAwait(false)).Select(count => count.Key));
        if (Has(DigestSectionKind.NoNextStep))
            Add((await reports.NoNextStep().AsOf(now).CountByAsync(ofOperations, cancellationToken: cancellationToken).ConfigureAwait(false)).Select(count => count.Key));
        if (Has(DigestSectionKind.Stale))
            Add((await reports.Stale(options.StaleDays).AsOf(now).CountByAsync(ofOperations, cancellationToken: cancellationToken).ConfigureAwait(false)).Select(count => count.Key));
        return
        [
            .. from key in keys.OfType<string>().OrderBy(key => key, CodePointComparer.Instance)
               where IsKey(key)
               select run.IsOfAgents ? new DigestRecipient(run.Word, key, options.BranchOfAgent?.Invoke(tenant, key)) : new DigestRecipient(run.Word, null, key),
        ];

        void Add(IEnumerable<string?> found) => keys.UnionWith(found);
    }

    /// <summary>The digest of a recipient; null where there is nothing to do.</summary>
    public async Task<Digest?> ReadAsync(DigestRun run, DigestRecipient recipient, Instant now, CancellationToken cancellationToken)
    {
        var sections = new List<DigestSection>();
        if (Has(DigestSectionKind.Overdue)) await AddAsync(DigestSectionKind.Overdue, Of(reports.WithoutAttention())).ConfigureAwait(false);
        foreach (var (kind, from, to) in Periods(run.Date)) await AddPendingAsync(kind, from, to).ConfigureAwait(false);
        if (Has(DigestSectionKind.NoNextStep)) await AddAsync(DigestSectionKind.NoNextStep, Of(reports.NoNextStep())).ConfigureAwait(false);
        if (Has(DigestSectionKind.Stale)) await AddAsync(DigestSectionKind.Stale, Of(reports.Stale(options.StaleDays))).ConfigureAwait(false);
        return sections.Count == 0 ? null : new Digest(recipient, run, now, sections);

        TQuery Of<TQuery, TRow>(ReportQuery<TQuery, TRow> query)
            where TQuery : ReportQuery<TQuery, TRow> =>
            (recipient.Agent is { } agent ? query.Agents(agent) : query.Branches(recipient.Branch!)).AsOf(now);

        async Task AddAsync<TQuery, TRow>(DigestSectionKind kind, ReportQuery<TQuery, TRow> query)
            where TQuery : ReportQuery<TQuery, TRow>
            where TRow : ReportRow
        {
            var count = await query.CountAsync(cancellationToken).ConfigureAwait(false);
            if (count > 0) sections.Add(new DigestSection(kind, count, await FirstAsync(query, _ => true, cancellationToken).ConfigureAwait(false)));
        }

        // What is overdue is a section of its own.
        async Task AddPendingAsync(DigestSectionKind kind, LocalDate from, LocalDate to)
        {
            var pending = Of(reports.Agenda().DueBetween(from, to));
            var count = await pending.CountAsync(cancellationToken).ConfigureAwait(false)
                - await Of(reports.WithoutAttention().DueBetween(from, to)).CountAsync(cancellationToken).ConfigureAwait(false);
            if (count > 0) sections.Add(new DigestSection(kind, count, await FirstAsync(pending, row => !row.IsOverdue, cancellationToken).ConfigureAwait(false)));
        }
    }

    /// <summary>Rows that were not written by this library may have keys that no report takes.</summary>
    private bool IsKey(string key)
    {
        try
        {
            return reports.Agenda().Agents(key) is not null;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private bool Has(DigestSectionKind kind) => options.Sections.Contains(kind);

    private IEnumerable<(DigestSectionKind Kind, LocalDate From, LocalDate To)> Periods(LocalDate today)
    {
        if (Has(DigestSectionKind.DueToday)) yield return (DigestSectionKind.DueToday, today, today);
        if (Has(DigestSectionKind.DueNext)) yield return (DigestSectionKind.DueNext, today.PlusDays(1), today.PlusDays(options.NextDays));
    }

    private async Task<IReadOnlyList<ReportRow>> FirstAsync<TQuery, TRow>(ReportQuery<TQuery, TRow> query, Func<TRow, bool> isWanted, CancellationToken cancellationToken)
        where TQuery : ReportQuery<TQuery, TRow>
        where TRow : ReportRow
    {
        var first = new List<ReportRow>();
        string? cursor = null;
        while (first.Count < options.MaxRows)
        {
            var page = await query.ToPageAsync(options.MaxRows, cursor, cancellationToken).ConfigureAwait(false);
            first.AddRange(page.Rows.Where(isWanted).Take(options.MaxRows - first.Count));
            cursor = page.NextCursor;
            if (cursor is null) break;
        }

        return first;
    }
}
