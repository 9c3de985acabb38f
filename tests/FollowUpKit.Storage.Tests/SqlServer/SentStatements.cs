using FollowUpKit.Storage.Relational;
using Microsoft.Data.Sqlite;

namespace FollowUpKit.Storage.Tests;

/// <summary>All cases of the kit and all questions of the reports on the dialect of SQL Server, run once, and the statements that were sent.</summary>
public sealed class SentStatements : IAsyncLifetime, IDisposable
{
    private readonly EmulatedFixture fixture = new();
    private readonly SqlitePlans company = new();
    /// <summary>On SQLite a claim looks at the first and changes them; here it asks for their keys, changes them and looks at them.</summary>
    private const int MoreOfClaim = 1;

    private readonly List<string> complaints = [];
    private readonly HashSet<string> onSqlite = new(StringComparer.Ordinal);
    private readonly HashSet<string> onSqlServer = new(StringComparer.Ordinal);

    /// <summary>How the cases ended.</summary>
    internal ConformanceReport Report { get; private set; } = null!;

    internal StatementLog Log => fixture.Log;

    /// <summary>What a verification found in a sale that is as it was written.</summary>
    internal IReadOnlyList<VerificationFinding> Findings { get; private set; } = [];

    /// <summary>Questions for which another number of statements was sent than to SQLite.</summary>
    internal IReadOnlyList<string> Complaints => complaints;

    /// <summary>How many texts the questions were asked in.</summary>
    internal (int OnSqlite, int OnSqlServer) Texts => (onSqlite.Count, onSqlServer.Count);

    public async Task InitializeAsync()
    {
        Report = await StoreConformance.RunAsync(fixture);
        await company.InitializeAsync();
        foreach (var question in PlanQuestions.All.SelectMany(questions => questions).Concat(QueueQuestions.All.Values)) await AskAsync(question);
        await VerifyAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        fixture.Dispose();
        company.Dispose();
    }

    private async Task VerifyAsync()
    {
        await fixture.ResetAsync();
        using var store = fixture.Store();
        await new VerificationSales(store).TellAsync("S-1");
        var one = await store.VerifyAsync(new OperationKey(VerificationSales.Tenant, "S-1"), history => history.ToSnapshot());
        Findings = [.. one!.Findings, .. await VerificationBed.FindingsAsync(store)];
    }

    private async Task AskAsync(PlanQuestion question)
    {
        using var usual = new PlanShop(SqlDialect.Sqlite, () => new SqliteConnection(company.ConnectionString), null, question.Scope);
        using var translated = new PlanShop(SqlServerDialect.Instance, () => new EmulatedConnection(company.ConnectionString, Log), null, question.Scope);
        await question.AskAsync(usual);
        await question.AskAsync(translated);
        onSqlite.UnionWith(usual.Asked.Select(asked => asked.Text));
        onSqlServer.UnionWith(translated.Asked.Select(asked => asked.Text));
        var expected = usual.Asked.Count + (question == QueueQuestions.All["queue of reminders"] ? MoreOfClaim : 0);
        if (expected != translated.Asked.Count) complaints.Add($"{question.Name}, {question.Filter}: {usual.Asked.Count} on SQLite, {translated.Asked.Count} here");
    }
}
