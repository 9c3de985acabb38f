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
        AssertRange(index, Plan(new FollowUpQuery(Names, SqlDialect.Sqlite, filter), new(Sale.Start, "S-1", 1)));
    }

    [Theory]
    [InlineData("count")]
    [InlineData("branch")]
    [InlineData("agent")]
    [InlineData("time_zone, due_date")]
    public void FollowUpGroups_Overdue_AreReadFromAnIndex(string columns)
    {
        var query = new FollowUpQuery(Names, SqlDialect.Sqlite, Attention);
        var statement = columns == "count" ? query.Count() : query.Groups(columns);

        AssertRange("followup_follow_ups_", Explain(statement.Text, query.Values));
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void OperationPage_FirstAndLater_IsARangeOfTheIndex(string index, OperationFilter filter)
    {
        AssertRange(index, Plan(new OperationQuery(Names, SqlDialect.Sqlite, filter), after: null));
        AssertRange(index, Plan(new OperationQuery(Names, SqlDialect.Sqlite, filter), new(Sale.Start, "S-1")));
    }

    private static TableNames Names { get; } = new(SqlDialect.DefaultTablePrefix);

    private static void AssertRange(string index, List<string> plan)
    {
        var text = string.Join('\n', plan);
        Assert.Contains("INDEX " + index, text, StringComparison.Ordinal);
        Assert.DoesNotContain(plan, step => step.StartsWith("SCAN f", StringComparison.Ordinal) || step == "SCAN o");
    }

    private List<string> Plan(FollowUpQuery query, FollowUpPosition? after) => Explain(query.Page(after, 51).Text, query.Values);

    private List<string> Plan(OperationQuery query, OperationPosition? after) => Explain(query.Page(after, 51).Text, query.Values);

    private List<string> Explain(string query, IReadOnlyList<object?> values)
    {
        using var connection = file.Open();
        return connection.Explain(query, values);
    }
}
