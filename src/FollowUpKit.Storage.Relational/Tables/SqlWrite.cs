namespace FollowUpKit.Storage.Relational;

/// <summary>A statement that writes, with its values.</summary>
internal sealed class SqlWrite(SqlStatement statement, IReadOnlyList<object?> values)
{
    public SqlStatement Statement => statement;

    public IReadOnlyList<object?> Values => values;
}
