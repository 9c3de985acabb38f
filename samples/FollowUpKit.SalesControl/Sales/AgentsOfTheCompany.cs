using FollowUpKit.Storage;

namespace FollowUpKit.SalesControl;

/// <summary>A rule of this company: a next step belongs to one of its sales agents, or to nobody. No page changes the agents, so they are read once.</summary>
internal sealed class AgentsOfTheCompany(IServiceScopeFactory scopes)
{
    public const string Code = "unknown_agent";

    private readonly Lazy<IReadOnlyDictionary<string, string>> _names = new(() => Read(scopes));

    public RuleViolation? Ask(SalesOperation? before, IReadOnlyList<OperationChange> changes, SalesOperation after)
    {
        var given = changes.Select(change => change switch
        {
            OperationChange.FollowUpScheduled scheduled => scheduled.FollowUp.Agent,
            OperationChange.FollowUpReassigned reassigned => reassigned.Agent,
            _ => null,
        });
        return given.FirstOrDefault(agent => agent is not null && !_names.Value.ContainsKey(agent)) is { } unknown
            ? new RuleViolation(Code, Words.Fill("Rule_UnknownAgent", unknown, string.Join(", ", _names.Value.Select(agent => $"{agent.Key} ({agent.Value})"))))
            : null;
    }

    private static Dictionary<string, string> Read(IServiceScopeFactory scopes)
    {
        using var scope = scopes.CreateScope();
        return scope.ServiceProvider.GetRequiredService<ErpContext>().People
            .Where(person => person.Role == Role.Agent).OrderBy(person => person.Code)
            .ToDictionary(person => person.Code, person => person.Name);
    }
}
