namespace FollowUpKit.Faults;

/// <summary>What became of a ticket, as far as its writer knows.</summary>
internal sealed class Entry(Ticket ticket)
{
    public Ticket Ticket => ticket;

    /// <summary>The version of its receipt; null while there is none.</summary>
    public long? Version { get; set; }

    /// <summary>Whether the receipt said that it had been made before.</summary>
    public bool WasRepeated { get; set; }

    /// <summary>Whether a rule refused it.</summary>
    public bool IsRefused { get; set; }

    /// <summary>How often it was sent without an answer.</summary>
    public int Unanswered { get; set; }

    public bool IsSettled => IsRefused || Version is not null;
}
