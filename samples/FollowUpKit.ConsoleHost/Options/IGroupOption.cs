using System.CommandLine;

namespace FollowUpKit.ConsoleHost;

/// <summary>By what the rows of a report are counted.</summary>
/// <typeparam name="TQuery">The report.</typeparam>
internal interface IGroupOption<TQuery>
{
    Option Option { get; }

    /// <summary>The counts by what was asked for; where nothing was, by the usual facts if counts are wanted, else none.</summary>
    Task<IReadOnlyList<GroupRow>> CountAsync(TQuery query, ParseResult parsed, bool isWanted, CancellationToken cancellationToken);
}
