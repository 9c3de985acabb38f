using System.CommandLine;
using NodaTime;

namespace FollowUpKit.ConsoleHost;

/// <summary>What a list or report is narrowed to.</summary>
internal sealed class FilterOptions
{
    private const int DefaultLimit = 50;
    private const int MaxLimit = 500;

    private static readonly LocalDate EarliestDue = new(1900, 1, 1);
    private static readonly LocalDate LatestDue = new(2100, 12, 31);

    private readonly Option<string[]> branches = new("--branch") { Description = Words.Get("Help_branch"), HelpName = "branch" };
    private readonly Option<string[]> agents = new("--agent") { Description = Words.Get("Help_agent"), HelpName = "agent" };
    private readonly Option<LocalDate?> from = ValueOptions.Date("--from", "Help_from");
    private readonly Option<LocalDate?> to = ValueOptions.Date("--to", "Help_to");
    private readonly Option<int?> limit = TextOptions.Number("--limit", "Help_limit", MaxLimit);

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { branches, agents, from, to, limit }) command.Add(option);
    }

    /// <summary>Refuses a period that ends before it begins; asked before a file is opened.</summary>
    public void Check(ParseResult parsed)
    {
        if (parsed.GetValue(from) > parsed.GetValue(to)) throw new MisuseException(Words.Get("Misuse_period"));
    }

    public int Limit(ParseResult parsed) => parsed.GetValue(limit) ?? DefaultLimit;

    public SalesControlQuery Narrow(SalesControlQuery query, ParseResult parsed)
    {
        if (parsed.GetValue(branches) is { Length: > 0 } onlyBranches) query = query.Branches(onlyBranches);
        if (parsed.GetValue(agents) is { Length: > 0 } onlyAgents) query = query.Agents(onlyAgents);
        if (parsed.GetValue(from) is { } first) query = query.CurrentDueFrom(first);
        if (parsed.GetValue(to) is { } last) query = query.CurrentDueTo(last);
        return query;
    }

    public WithoutAttentionQuery Narrow(WithoutAttentionQuery query, ParseResult parsed)
    {
        if (parsed.GetValue(branches) is { Length: > 0 } onlyBranches) query = query.Branches(onlyBranches);
        if (parsed.GetValue(agents) is { Length: > 0 } onlyAgents) query = query.Agents(onlyAgents);
        return parsed.GetValue(from) is null && parsed.GetValue(to) is null
            ? query
            : query.DueBetween(parsed.GetValue(from) ?? EarliestDue, parsed.GetValue(to) ?? LatestDue);
    }
}
