using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit.Hosting;

/// <summary>A reminder that is due, with its follow-up as it was looked at just before it is sent.</summary>
public sealed record DueReminder
{
    internal DueReminder(QueuedReminder queued, string key)
    {
        Key = key;
        OperationId = OperationId.FromString(queued.FollowUp.OperationId);
        FollowUpNumber = queued.FollowUp.Number;
        Title = queued.FollowUp.Title;
        Customer = queued.FollowUp.Customer;
        Branch = queued.FollowUp.Branch;
        Agent = queued.FollowUp.Agent;
        Kind = queued.FollowUp.Kind;
        Subject = queued.FollowUp.Subject;
        var due = queued.FollowUp.DueTime is { } time ? Due.At(queued.FollowUp.DueDate + time) : Due.On(queued.FollowUp.DueDate);
        Due = due.WithTimeZone(queued.FollowUp.TimeZone);
        OverdueFrom = queued.FollowUp.OverdueFrom;
        RemindAt = queued.ClaimFrom;
        WhenOverdue = queued.WhenOverdue;
        Step = queued.Step;
        Attempt = queued.Attempts;
    }

    /// <summary>
    /// The key of this reminder for this due value and this step: the same whenever it is sent again, another after the follow-up was moved. 32
    /// hexadecimal digits.
    /// </summary>
    public string Key { get; }

    /// <summary>The ERP's own key of the sale.</summary>
    public OperationId OperationId { get; }

    /// <summary>The number of the follow-up in its operation.</summary>
    public int FollowUpNumber { get; }

    /// <summary>The title of the sale, or null.</summary>
    public string? Title { get; }

    /// <summary>The ERP's key of the customer, or null.</summary>
    public string? Customer { get; }

    /// <summary>The branch of the sale, or null.</summary>
    public string? Branch { get; }

    /// <summary>The agent of the follow-up, or null.</summary>
    public string? Agent { get; }

    /// <summary>The kind of the follow-up, or null.</summary>
    public string? Kind { get; }

    /// <summary>What is to be done.</summary>
    public string? Subject { get; }

    /// <summary>When it is due, with its zone.</summary>
    public Due Due { get; }

    /// <summary>The first instant at which it is overdue.</summary>
    public Instant OverdueFrom { get; }

    /// <summary>The instant for which this reminder is.</summary>
    public Instant RemindAt { get; }

    /// <summary>Whether it tells that the follow-up is overdue: the first time at step 0, then the steps of the escalation.</summary>
    public bool WhenOverdue { get; }

    /// <summary>The step of the escalation, from 0; 0 for other reminders.</summary>
    public int Step { get; }

    /// <summary>Which attempt this is, from 1.</summary>
    public int Attempt { get; }
}
