using System.CommandLine;

namespace FollowUpKit.ConsoleHost;

/// <summary>Options that narrow a report.</summary>
/// <typeparam name="TQuery">The report.</typeparam>
/// <param name="options">The options.</param>
/// <param name="narrow">The narrowed report; the same when none of the options is given.</param>
/// <param name="check">Refuses what makes no sense, before a file is opened.</param>
internal sealed class Filter<TQuery>(Option[] options, Func<TQuery, ParseResult, TQuery> narrow, Action<ParseResult>? check = null)
{
    public IReadOnlyList<Option> Options => options;

    public void Check(ParseResult parsed) => check?.Invoke(parsed);

    public TQuery Narrow(TQuery query, ParseResult parsed) => narrow(query, parsed);
}
