using System.CommandLine;
using NodaTime;

namespace FollowUpKit.ConsoleHost;

/// <summary>Options that narrow a report.</summary>
/// <typeparam name="TQuery">The report.</typeparam>
/// <param name="options">The options.</param>
/// <param name="narrow">The narrowed report; the same when none of the options is given. Dates are told from what day it is.</param>
internal sealed class Filter<TQuery>(Option[] options, Func<TQuery, ParseResult, LocalDateTime, TQuery> narrow)
{
    public IReadOnlyList<Option> Options => options;

    public TQuery Narrow(TQuery query, ParseResult parsed, LocalDateTime now) => narrow(query, parsed, now);
}
