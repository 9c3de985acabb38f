namespace FollowUpKit.Storage.Relational;

/// <summary>A table: its columns in their order, of which the first are its primary key.</summary>
/// <param name="name">The name, after the prefix of the tables.</param>
/// <param name="keyLength">How many columns the primary key has.</param>
/// <param name="parent">The table whose primary key the first columns refer to, or null.</param>
/// <param name="columns">The columns.</param>
internal sealed class Table(string name, int keyLength, Table? parent, params IReadOnlyList<Column> columns)
{
    public string Name => name;

    public Table? Parent => parent;

    public IReadOnlyList<Column> Columns => columns;

    public IReadOnlyList<Column> Key { get; } = [.. columns.Take(keyLength)];
}
