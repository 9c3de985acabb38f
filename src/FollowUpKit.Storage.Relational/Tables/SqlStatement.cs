namespace FollowUpKit.Storage.Relational;

/// <summary>A statement and the names of its parameters, in the order in which their values are given.</summary>
internal sealed class SqlStatement(string text, params IReadOnlyList<string> parameters)
{
    public string Text { get; } = text;

    /// <summary>The same statement where nobody looks at the rows that it touched: it fails then unless it touched one.</summary>
    public string TextInBatch { get; private set; } = text;

    /// <summary>Whether all that is written with it is refused unless it touches one row.</summary>
    public bool MustTouchOne { get; private set; }

    public IReadOnlyList<string> Parameters { get; } = parameters;

    /// <summary>The same for many rows at once, with an array for each parameter; null where it runs for each.</summary>
    public SqlStatement? OfRows { get; private set; }

    public SqlStatement Inserting(string? rows)
    {
        OfRows = rows is null ? null : new SqlStatement(rows, Parameters);
        return this;
    }

    public SqlStatement TouchingOne(SqlDialect dialect)
    {
        MustTouchOne = true;
        TextInBatch = dialect.FailUnlessTouched(Text);
        return this;
    }
}
