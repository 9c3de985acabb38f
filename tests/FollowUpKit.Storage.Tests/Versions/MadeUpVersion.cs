using FollowUpKit.Storage.Relational;

namespace FollowUpKit.Storage.Tests;

/// <summary>A version after the present one, with a column more in two tables and an index more.</summary>
internal sealed class MadeUpVersion(SqlDialect dialect, TableNames names)
{
    public const int StatementCount = 4;

    private readonly Schema schema = new(dialect, names);

    private string AddColumn => dialect == SqlDialect.Sqlite ? "ADD COLUMN" : "ADD COLUMN IF NOT EXISTS";

    private string Next =>
        $"""
        ALTER TABLE {names.FollowUps} {AddColumn} channel {dialect.TypeOf(ColumnType.Text, 128)};
        ALTER TABLE {names.Operations} {AddColumn} score {dialect.TypeOf(ColumnType.Integer)} NOT NULL DEFAULT 0;
        CREATE INDEX IF NOT EXISTS {names.Prefix}follow_ups_channel ON {names.FollowUps} (tenant, channel, operation, number){(dialect.HasPartialIndexes ? " WHERE channel IS NOT NULL" : "")};
        UPDATE {names.FollowUps} SET channel = 'phone' WHERE kind = 'call';
        """;

    public IReadOnlyList<string> Steps => [.. schema.Steps, Next];

    /// <summary>The first statements of the step to that version, as if the process ended after them.</summary>
    public IEnumerable<string> First(int statements) => Next.Split(';').Take(statements);

    /// <summary>The same steps, of which the last fails after some of its statements.</summary>
    public IReadOnlyList<string> FailingAfter(int statements) =>
        [.. schema.Steps, string.Concat(First(statements).Select(statement => statement + ";")) + "INSERT INTO nowhere VALUES (1);"];
}
