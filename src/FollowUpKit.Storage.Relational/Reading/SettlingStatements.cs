namespace FollowUpKit.Storage.Relational;

/// <summary>A change of claimed reminders that are given.</summary>
internal sealed class SettlingStatements(IReadOnlyList<Column> columns, SqlStatement settle, SqlStatement? change)
{
    /// <summary>The columns of the rows that are given.</summary>
    public IReadOnlyList<Column> Columns => columns;

    /// <summary>Gives the keys of those that were settled.</summary>
    public SqlStatement Settle => settle;

    /// <summary>Changes those whose keys were given; null where what gives them changes them.</summary>
    public SqlStatement? Change => change;
}
