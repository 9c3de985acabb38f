using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit.Hosting;

/// <summary>The options of digests: when they are sent, to whom, and what they list. Validated and copied with those of reminders.</summary>
public sealed class DigestOptions
{
    private const int MaxWordLength = 64;

    /// <summary>
    /// The local time from which a digest is sent, in the zone of its recipient: that of the branch by <see cref="FollowUpKitOptions.BranchTimeZones"/>,
    /// else <see cref="FollowUpKitOptions.DefaultTimeZone"/>. A time that the clocks skip means as much later. A worker that wakes up later on the day
    /// sends it then; one of the day before is sent no more. Default: 08:00.
    /// </summary>
    public LocalTime Time { get; set; } = new(8, 0);

    /// <summary>
    /// True to send on every day; false, the default, on the business days of the branch by <see cref="FollowUpKitOptions.BusinessCalendars"/>, from
    /// Monday to Friday where there are none.
    /// </summary>
    public bool EveryDay { get; set; }

    /// <summary>Whether each agent gets one, with the recipient <see cref="EscalationStep.Agent"/>. Default: true.</summary>
    public bool ToAgents { get; set; } = true;

    /// <summary>
    /// The recipient of a digest of each branch, a word of the host's own such as manager, up to 64 characters and without a colon; null, the default,
    /// for no digests of branches.
    /// </summary>
    public string? BranchRecipient { get; set; }

    /// <summary>
    /// The branch of an agent, by the tenant and the ERP's key of the agent, for the zone and the business days of the agent's digest. Null, the
    /// default, and an answer of null mean the default zone and the business days of the company. It is called often and must not throw: answer from memory.
    /// </summary>
    public Func<string, string, string?>? BranchOfAgent { get; set; }

    /// <summary>The sections. When it is empty, the default, all.</summary>
    public IList<DigestSectionKind> Sections { get; } = [];

    /// <summary>How many rows of a section are listed at most, from 0 to 500; all are counted. Default: 20.</summary>
    public int MaxRows { get; set; } = 20;

    /// <summary>For how many days after the date <see cref="DigestSectionKind.DueNext"/> looks, from 1 to 366. Default: 3, from a Friday to the Monday after.</summary>
    public int NextDays { get; set; } = 3;

    /// <summary>From how many days without anything done on an operation is stale, from 1: all days, or the business days of the branch. Default: 14.</summary>
    public int StaleDays { get; set; } = 14;

    internal DigestOptions Copy()
    {
        var copy = new DigestOptions
        {
            Time = Time,
            EveryDay = EveryDay,
            ToAgents = ToAgents,
            BranchRecipient = BranchRecipient,
            BranchOfAgent = BranchOfAgent,
            MaxRows = MaxRows,
            NextDays = NextDays,
            StaleDays = StaleDays,
        };
        foreach (var section in All.Where(section => Sections.Count == 0 || Sections.Contains(section))) copy.Sections.Add(section);
        return copy;
    }

    internal IEnumerable<string> Problems()
    {
        if (!ToAgents && BranchRecipient is null) yield return $"{nameof(ToAgents)} is false and {nameof(BranchRecipient)} is null; nobody would get a digest.";
        if (BranchRecipient is { } word && (string.IsNullOrWhiteSpace(word) || word.Length > MaxWordLength || word.Any(letter => letter == ':') || word == EscalationStep.Agent))
            yield return $"{nameof(BranchRecipient)} is '{word}'; it must be a word of up to {MaxWordLength} characters without a colon, and not {EscalationStep.Agent}.";
        if (Sections.FirstOrDefault(section => section is < DigestSectionKind.Overdue or > DigestSectionKind.Stale) is var unknown and not DigestSectionKind.Overdue)
            yield return FormattableString.Invariant($"{nameof(Sections)} contains {(int)unknown}, which is not defined.");
        if (MaxRows is < 0 or > StorePage.MaxSize) yield return FormattableString.Invariant($"{nameof(MaxRows)} is {MaxRows}; it must be from 0 to {StorePage.MaxSize}.");
        if (NextDays is < 1 or > 366) yield return FormattableString.Invariant($"{nameof(NextDays)} is {NextDays}; it must be from 1 to 366.");
        if (StaleDays < 1) yield return FormattableString.Invariant($"{nameof(StaleDays)} is {StaleDays}; it must be at least 1.");
    }

    private static readonly DigestSectionKind[] All =
        [DigestSectionKind.Overdue, DigestSectionKind.DueToday, DigestSectionKind.DueNext, DigestSectionKind.NoNextStep, DigestSectionKind.Stale];
}
