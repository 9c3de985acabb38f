using NodaTime;

namespace FollowUpKit.ConsoleHost;

/// <summary>The answer of <c>explain</c>.</summary>
internal sealed class ExplainAnswer(ResolvedDue resolved, Instant asOf)
{
    public LocalDate DueDate => resolved.Due.Date;

    public LocalTime? DueTime => resolved.Due.Time;

    public string Zone => resolved.TimeZone.Id;

    public Instant AsOf => asOf;

    public FollowUpStatus Status => StatusRule.StatusAt(isConcluded: false, resolved.OverdueFrom, asOf);

    public Instant OverdueFrom => resolved.OverdueFrom;

    public OffsetDateTime OverdueFromLocal => resolved.OverdueFrom.InZone(resolved.TimeZone).ToOffsetDateTime();

    public int DaysOverdue =>
        StatusRule.DaysOverdue(DueDate, Zone, resolved.OverdueFrom, asOf, LocalCalendar.Default);

    public LocalResolution Resolution => resolved.Resolution;
}
