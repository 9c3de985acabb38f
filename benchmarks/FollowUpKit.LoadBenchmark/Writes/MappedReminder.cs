namespace FollowUpKit.LoadBenchmark;

/// <summary>A row of reminders as an entity.</summary>
internal sealed class MappedReminder
{
    public string Tenant { get; set; } = "";

    public string Operation { get; set; } = "";

    public int Number { get; set; }

    public int Ordinal { get; set; }

    public string Reminder { get; set; } = "";

    public DateTime RemindAt { get; set; }

    public DateTime? SendFrom { get; set; }
}
