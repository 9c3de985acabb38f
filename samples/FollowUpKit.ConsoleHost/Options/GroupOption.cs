using System.CommandLine;

namespace FollowUpKit.ConsoleHost;

/// <summary>By what the rows of a report are counted.</summary>
internal sealed class GroupOption : Option<string?>
{
    private const string Branch = "branch";
    private const string Agent = "agent";
    private const string DaysOverdue = "days-overdue";

    public GroupOption()
        : base("--group-by")
    {
        Description = Words.Get("Help_group_by");
        AcceptOnlyFromAmong(Branch, Agent, DaysOverdue);
    }

    public async Task<IReadOnlyList<GroupCount>> CountAsync(
        WithoutAttentionQuery query, ParseResult parsed, CancellationToken cancellationToken) => parsed.GetValue(this) switch
        {
            Branch => await query.CountByAsync(FollowUpGroupKey.Branch, cancellationToken: cancellationToken),
            Agent => await query.CountByAsync(FollowUpGroupKey.Agent, cancellationToken: cancellationToken),
            DaysOverdue => await query.CountByAsync(FollowUpGroupKey.DaysOverdue, cancellationToken: cancellationToken),
            _ => [],
        };
}
