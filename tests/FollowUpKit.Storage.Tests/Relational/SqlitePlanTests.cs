using FollowUpKit.Storage.Relational;

namespace FollowUpKit.Storage.Tests;

public sealed class SqlitePlanTests : IAsyncLifetime, IDisposable
{
    private static readonly FollowUpFilter Attention = new("") { AttentionFromAtOrBefore = Sale.Start };

    private readonly SqliteFile file = new();

    public Task InitializeAsync() => file.CreateAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => file.Dispose();

    public static TheoryData<string, FollowUpFilter> Reports { get; } = new()
    {
        { "followup_follow_ups_attention ", Attention },
        { "followup_follow_ups_attention ", Attention with { DueFrom = FollowUps.Monday, DueTo = FollowUps.Monday } },
        { "followup_follow_ups_attention_branch ", Attention with { Branches = ["MTY"] } },
        { "followup_follow_ups_attention_branch ", Attention with { Branches = ["MTY", "GDL", "CDMX"] } },
        { "followup_follow_ups_attention_branch ", Attention with { Scope = new(branches: ["MTY"]) } },
        { "followup_follow_ups_attention_agent ", Attention with { Agents = ["ana"] } },
        { "followup_follow_ups_attention_agent ", Attention with { Agents = ["ana", "beto"], Branches = ["MTY"] } },
        { "followup_follow_ups_attention_agent ", Attention with { Agents = ["ana"], Scope = new(agents: ["ana", "beto"]) } },
    };

    public static TheoryData<string, OperationFilter> Lists { get; } = new()
    {
        { "followup_operations_opened ", new("") },
        { "followup_operations_opened_branch ", new("") { Branches = ["MTY"] } },
        { "followup_operations_opened_branch ", new("") { Branches = ["MTY", "GDL"], IncludeConcluded = false } },
        { "followup_operations_opened_agent ", new("") { Agents = ["ana"] } },
    };

    [Theory]
    [MemberData(nameof(Reports))]
    public void FollowUpPage_FirstAndLater_IsARangeOfTheIndex(string index, FollowUpFilter filter)
    {
        AssertRange(index, Plan(new FollowUpQuery(Names, SqlDialect.Sqlite, filter), after: null));
        AssertRange(index, Plan(new FollowUpQuery(Names, SqlDialect.Sqlite, filter), new() { OverdueFrom = Sale.Start, Operation = "S-1", Number = 1 }));
    }

    [Theory]
    [InlineData]
    [InlineData(FollowUpColumn.Branch)]
    [InlineData(FollowUpColumn.Agent)]
    [InlineData(FollowUpColumn.TimeZone, FollowUpColumn.DueDate)]
    public void FollowUpGroups_Overdue_AreReadFromAnIndex(params FollowUpColumn[] columns)
    {
        var query = new FollowUpQuery(Names, SqlDialect.Sqlite, Attention);
        var statement = columns.Length == 0 ? query.Count() : query.Groups(new(columns));

        AssertRange("followup_follow_ups_", Explain(statement.Text, query.Values));
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void OperationPage_FirstAndLater_IsARangeOfTheIndex(string index, OperationFilter filter)
    {
        AssertRange(index, Plan(new OperationQuery(Names, SqlDialect.Sqlite, filter), after: null));
        AssertRange(index, Plan(new OperationQuery(Names, SqlDialect.Sqlite, filter), new() { OpenedAt = Sale.Start, Operation = "S-1" }));
    }

    private static TableNames Names { get; } = new(SqlDialect.DefaultTablePrefix);

    private static void AssertRange(string index, List<string> plan)
    {
        var text = string.Join('\n', plan);
        Assert.Contains("INDEX " + index, text, StringComparison.Ordinal);
        Assert.DoesNotContain(plan, step => step.StartsWith("SCAN f", StringComparison.Ordinal) || step == "SCAN o");
    }

    private List<string> Plan(FollowUpQuery query, FollowUpRow? after) => Explain(query.Page(FollowUpOrder.OverdueFrom, after, 51).Text, query.Values);

    private List<string> Plan(OperationQuery query, OperationRow? after) => Explain(query.Page(OperationOrder.Newest, after, 51).Text, query.Values);

    private List<string> Explain(string query, IReadOnlyList<object?> values)
    {
        using var connection = file.Open();
        return connection.Explain(query, values);
    }
}
