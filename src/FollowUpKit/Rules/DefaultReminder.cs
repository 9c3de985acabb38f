using Ardalis.GuardClauses;

namespace FollowUpKit;

/// <summary>A reminder of follow-ups whose drafts say nothing about reminders.</summary>
public sealed record DefaultReminder
{
    /// <summary>A reminder of all follow-ups, or of those of a kind.</summary>
    /// <param name="reminder">The reminder.</param>
    /// <param name="kind">The kind, up to 128 code points; null for all follow-ups, those without a kind too.</param>
    /// <exception cref="ArgumentException">The kind is no identifier.</exception>
    public DefaultReminder(Reminder reminder, string? kind = null)
    {
        Reminder = Guard.Against.Null(reminder);
        Kind = Guard.Against.BadOptionalText(kind, TextRule.Identifier, nameof(kind));
    }

    /// <summary>The reminder.</summary>
    public Reminder Reminder { get; }

    /// <summary>The kind; null for all follow-ups.</summary>
    public string? Kind { get; }
}
