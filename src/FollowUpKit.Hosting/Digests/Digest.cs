using NodaTime;

namespace FollowUpKit.Hosting;

/// <summary>What an agent or a branch has to do on a day: sections of reports, none of them empty.</summary>
public sealed record Digest
{
    internal Digest(DigestRecipient recipient, DigestRun run, Instant asOf, IReadOnlyList<DigestSection> sections)
    {
        Agent = recipient.Agent;
        Branch = recipient.Branch;
        Date = run.Date;
        TimeZone = run.TimeZone;
        AsOf = asOf;
        Sections = sections;
    }

    /// <summary>The ERP's key of the agent; null for the digest of a branch.</summary>
    public string? Agent { get; }

    /// <summary>The ERP's key of the branch; of an agent what <see cref="DigestOptions.BranchOfAgent"/> says, or null.</summary>
    public string? Branch { get; }

    /// <summary>The local date that it is for.</summary>
    public LocalDate Date { get; }

    /// <summary>The IANA id of the zone of that date.</summary>
    public string TimeZone { get; }

    /// <summary>The instant that it tells of: when it was made.</summary>
    public Instant AsOf { get; }

    /// <summary>Which attempt to send it this is, from 1.</summary>
    public int Attempt { get; internal set; } = 1;

    /// <summary>The sections that have rows, in the order of <see cref="DigestSectionKind"/>; at least one.</summary>
    public IReadOnlyList<DigestSection> Sections { get; }
}
