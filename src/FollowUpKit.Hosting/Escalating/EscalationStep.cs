using Ardalis.GuardClauses;

namespace FollowUpKit.Hosting;

/// <summary>
/// A step of the escalation of an overdue follow-up: who is told, and when. Each step comes once; a result ends them, and a move begins them
/// anew.
/// </summary>
public sealed record EscalationStep
{
    /// <summary>The recipient that is the agent of the follow-up: <c>agent</c>.</summary>
    public const string Agent = "agent";

    /// <summary>A step.</summary>
    /// <param name="after">
    /// When it is due, counted from the due date by the calendar of the branch, such as <c>DueRule.InBusinessDays(3).At(9, 0)</c>; without a time at
    /// <see cref="FollowUpRules.DefaultReminderTime"/> of that day. It never comes before the step before it.
    /// </param>
    /// <param name="recipient">Who is told: <see cref="Agent"/>, or a word of the host's own such as manager.</param>
    /// <exception cref="ArgumentException">The recipient is blank.</exception>
    public EscalationStep(DueRule after, string recipient)
    {
        After = Guard.Against.Null(after);
        Recipient = Guard.Against.NullOrWhiteSpace(recipient);
    }

    /// <summary>When it is due, counted from the due date.</summary>
    public DueRule After { get; }

    /// <summary>Who is told.</summary>
    public string Recipient { get; }
}
