using System.Globalization;

namespace FollowUpKit.Faults;

/// <summary>What a writer wants. Equal tickets stand for equal commands, so that what was tried can be tried again.</summary>
/// <param name="Sale">The sale.</param>
/// <param name="Kind">The kind of command.</param>
/// <param name="FollowUp">The follow-up that it is about; 0 for none.</param>
/// <param name="Id">The id of the command.</param>
internal sealed record Ticket(string Sale, TicketKind Kind, int FollowUp, string Id)
{
    public static Ticket Parse(ReadOnlySpan<string> words) =>
        new(words[0], Enum.Parse<TicketKind>(words[1]), int.Parse(words[2], CultureInfo.InvariantCulture), words[3]);

    /// <summary>Its four parts, with a space between.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Sale} {Kind} {FollowUp} {Id}");
}

/// <summary>The kinds of commands of the writers.</summary>
internal enum TicketKind
{
    Open,
    Capture,
    Schedule,
    Edit,
    Reschedule,
    Reassign,
    Transfer,
    Describe,
    Cancel,
    Correct,
    Conclude,
    Reopen,
    Withdraw,
    Reinstate,
}
