using System.Text.RegularExpressions;
using NodaTime;

namespace FollowUpKit.Storage.Tests;

/// <summary>What a bad store makes of a commit before it writes it.</summary>
internal static class Rewriting
{
    public static OperationCommit With(
        this OperationCommit commit,
        OperationKey? key = null,
        long? expectedVersion = null,
        OperationSnapshot? after = null,
        IReadOnlyList<AcceptedCommand>? commands = null) =>
        new(key ?? commit.Key, expectedVersion ?? commit.ExpectedVersion, after ?? commit.After, commands ?? commit.Commands, commit.TimeZoneRules);

    public static OperationCommit WithoutRules(this OperationCommit commit) => new(commit.Key, commit.ExpectedVersion, commit.After, commit.Commands);

    public static OperationCommit WithCommands(this OperationCommit commit, Func<AcceptedCommand, AcceptedCommand> command) =>
        commit.With(commands: [.. commit.Commands.Select(command)]);

    public static OperationCommit WithChain(
        this OperationCommit commit, Func<IReadOnlyList<FollowUpSnapshot>, IReadOnlyList<FollowUpSnapshot>> chain)
    {
        var after = commit.After.Copy();
        after.FollowUps = chain(after.FollowUps);
        return commit.With(after: after);
    }

    public static OperationCommit WithVisibleVersion(this OperationCommit commit, long version)
    {
        var after = commit.After.Copy();
        after.VisibleVersion = version;
        return commit.With(after: after);
    }

    public static OperationCommit WithFollowUps(this OperationCommit commit, Action<FollowUpSnapshot> change)
    {
        var after = commit.After.Copy();
        foreach (var followUp in after.FollowUps) change(followUp);
        return commit.With(after: after);
    }

    /// <summary>The commit with every text of the operation and its chain made into another.</summary>
    public static OperationCommit WithTexts(this OperationCommit commit, Func<string?, string?> text)
    {
        var after = commit.After.Copy();
        (after.Title, after.Customer) = (text(after.Title), text(after.Customer));
        foreach (var followUp in after.FollowUps)
        {
            (followUp.Subject, followUp.Details) = (text(followUp.Subject), text(followUp.Details));
            if (followUp.Result is { } result) result.Details = text(result.Details) ?? "";
        }

        return commit.With(after: after);
    }

    /// <summary>The commit with the instants of the operation and its chain made into others.</summary>
    public static OperationCommit WithInstants(this OperationCommit commit, Func<Instant, Instant> instant)
    {
        var after = commit.After.Copy();
        after.OpenedAt = instant(after.OpenedAt);
        foreach (var followUp in after.FollowUps) followUp.OverdueFrom = instant(followUp.OverdueFrom);
        return commit.With(after: after);
    }

    /// <summary>Whether a text is like a pattern of SQL.</summary>
    public static bool IsLike(string? text, string pattern) => text is not null && Regex.IsMatch(
        text,
        "\\A" + Regex.Escape(pattern).Replace("%", ".*", StringComparison.Ordinal).Replace("_", ".", StringComparison.Ordinal) + "\\z",
        RegexOptions.Singleline);
}
