using FollowUpKit.Storage.Relational;
using Npgsql;

namespace FollowUpKit.Storage.Tests;

/// <summary>The plans of lists and reports over 20,000 operations with statistics, on a server whose collation is not that of the keys.</summary>
public sealed class PostgreSqlPlanTests(PostgreSqlPlanTests.Filled filled) : IClassFixture<PostgreSqlPlanTests.Filled>
{
    [PostgreSqlTheory]
    [MemberData(nameof(SqlitePlanTests.Reports), MemberType = typeof(SqlitePlanTests))]
    public void FollowUpPage_FirstAndLater_IsARangeOfTheIndex(string index, FollowUpFilter filter)
    {
        AssertRange(index, Plan(filter, after: null));
        AssertRange(index, Plan(filter, new() { OverdueFrom = Sale.Start, Operation = "S-1", Number = 1 }));
    }

    [PostgreSqlTheory]
    [MemberData(nameof(SqlitePlanTests.Lists), MemberType = typeof(SqlitePlanTests))]
    public void OperationPage_FirstAndLater_IsARangeOfTheIndex(string index, OperationFilter filter)
    {
        AssertRange(index, Plan(filter, after: null));
        AssertRange(index, Plan(filter, new() { OpenedAt = Sale.Start, Operation = "S-1" }));
    }

    private static void AssertRange(string index, string plan)
    {
        Assert.Matches($"(using|on) ({index.TrimEnd()}|followup_follow_ups_due)\\b", plan);
        Assert.DoesNotContain("Seq Scan", plan, StringComparison.Ordinal);
    }

    private string Plan(FollowUpFilter filter, FollowUpRow? after)
    {
        var query = new FollowUpQuery(filled.Names, SqlDialect.PostgreSql, filter);
        return filled.Explain(query.Page(FollowUpOrder.OverdueFrom, after, 51), query.Values);
    }

    private string Plan(OperationFilter filter, OperationRow? after)
    {
        var query = new OperationQuery(filled.Names, SqlDialect.PostgreSql, filter);
        return filled.Explain(query.Page(OperationOrder.Newest, after, 51), query.Values);
    }

    public sealed class Filled : IAsyncLifetime, IDisposable
    {
        private PostgreSqlDatabase? database;

        internal TableNames Names => new(SqlDialect.DefaultTablePrefix, database!.Schema);

        public async Task InitializeAsync()
        {
            if (PostgreSqlDemand.ReasonToSkip is not null) return;
            database = new PostgreSqlDatabase();
            await database.CreateAsync();
            database.Ask($"""
                INSERT INTO {database.Schema}.followup_operations
                    (tenant, operation, version, branch, agent, time_zone, search_text, opened_at, opened_by, changed_at, changed_by, current_follow_up, pending_count, done_count)
                SELECT '', 'S-' || i, 1, 'B-' || i % 200, 'A-' || i % 500, 'UTC', '', timestamptz '2026-01-01Z' + i * interval '1 minute', '', '2026-01-01Z', '', 1, 1, 0
                FROM generate_series(1, 20000) i;
                INSERT INTO {database.Schema}.followup_follow_ups
                    (tenant, operation, number, state, branch, agent, due_date, time_zone, overdue_from, attention_from, scheduled_at, scheduled_by, search_text, opened_at)
                SELECT '', 'S-' || i, 1, 'pending', 'B-' || i % 200, 'A-' || i % 500, o::date, 'UTC', o, o, o, '', '', o
                FROM (SELECT i, timestamptz '2026-01-10Z' + i * interval '5 minutes' o FROM generate_series(1, 20000) i) rows;
                ANALYZE {database.Schema}.followup_operations, {database.Schema}.followup_follow_ups;
                """);
        }

        public Task DisposeAsync() => Task.CompletedTask;

        public void Dispose() => database?.Dispose();

        [System.Diagnostics.CodeAnalysis.SuppressMessage(
            "Security", "CA2100:Review SQL queries for security vulnerabilities", Justification = "The statement is the one under test.")]
        internal string Explain(SqlStatement statement, IReadOnlyList<object?> values)
        {
            using var connection = database!.Open();
            using var command = new NpgsqlCommand("EXPLAIN " + statement.Text, connection);
            for (var i = 0; i < values.Count; i++)
            {
                var parameter = new NpgsqlParameter { ParameterName = "@" + statement.Parameters[i] };
                SqlDialect.PostgreSql.Bind(parameter, values[i]);
                command.Parameters.Add(parameter);
            }

            using var reader = command.ExecuteReader();
            var plan = new List<string>();
            while (reader.Read()) plan.Add(reader.GetString(0));
            return string.Join('\n', plan);
        }
    }
}
