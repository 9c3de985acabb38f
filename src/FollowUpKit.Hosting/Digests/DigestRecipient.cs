namespace FollowUpKit.Hosting;

/// <summary>Whose digest it is.</summary>
/// <param name="Word">The word of the recipient: agent, or that of branches.</param>
/// <param name="Agent">The agent; null for a branch.</param>
/// <param name="Branch">The branch, or that of the agent where it is known.</param>
internal sealed record DigestRecipient(string Word, string? Agent, string? Branch)
{
    /// <summary>What the store knows it by, which must never change.</summary>
    public string Key => $"{Word}:{Agent ?? Branch}";
}
