namespace FollowUpKit.Storage.Relational;

/// <summary>An insert of a row, with a parameter of the name of each column that is given.</summary>
/// <param name="table">The name of the table as it stands in statements.</param>
/// <param name="key">The columns of its primary key.</param>
/// <param name="given">The columns with values.</param>
/// <param name="made">The columns that the database gives, each with its expression.</param>
internal sealed class TableInsert(
    string table, IReadOnlyList<Column> key, IReadOnlyList<Column> given, params IReadOnlyList<(Column Column, string Expression)> made)
{
    public string Table => table;

    public IReadOnlyList<Column> Key => key;

    /// <summary>
    /// The columns that a change of the row that is there does not simply set to what is given, each with what it is set to, as a function of how a
    /// column that is stored and one that is given are written. They tell no difference between rows.
    /// </summary>
    public IReadOnlyList<(Column Column, Func<Func<string, string>, Func<string, string>, string> Value)> Changed { get; init; } = [];

    /// <summary>A column that is unique among the rows whose key is the same but for its last column; null for none.</summary>
    public Column? AlsoUnique { get; init; }

    public IReadOnlyList<Column> Given => given;

    public IReadOnlyList<(Column Column, string Expression)> Made => made;

    /// <summary>The columns outside of the key.</summary>
    public IEnumerable<Column> Others => given.Concat(made.Select(one => one.Column)).Except(key);

    /// <summary>What it begins with, up to the values.</summary>
    public string Into => $"INSERT INTO {table} ({string.Join(", ", given.Concat(made.Select(one => one.Column)).Select(column => column.Name))})";

    /// <summary>The insert alone.</summary>
    public string Text => $"{Into} VALUES ({string.Join(", ", given.Select(column => "@" + column.Name).Concat(made.Select(one => one.Expression)))})";
}
