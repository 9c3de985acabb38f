using NodaTime;

namespace FollowUpKit.Hosting;

/// <summary>The digests of a day that are due at once: those of all agents, or of all branches, of a time zone.</summary>
/// <param name="Word">The word of the recipients.</param>
/// <param name="TimeZone">The IANA id of their zone.</param>
/// <param name="Date">The local date.</param>
internal sealed record DigestRun(string Word, string TimeZone, LocalDate Date)
{
    public bool IsOfAgents => Word == EscalationStep.Agent;

    /// <summary>What the store knows it by, beside the recipients, whose keys begin with no colon. It must never change.</summary>
    public string Key => $":{Word}:{TimeZone}";
}
