using System.Data.Common;

namespace FollowUpKit.Storage.Relational;

/// <summary>A statement and the names of its parameters, in the order in which their values are given.</summary>
internal sealed class SqlStatement(string text, params IReadOnlyList<string> parameters)
{
    /// <summary>A statement that writes, with the columns that its parameters are values of.</summary>
    public SqlStatement(string text, IReadOnlyList<Column> columns)
        : this(text, [.. columns.Select(column => column.Name)]) => Columns = columns;

    public string Text { get; } = text;

    /// <summary>The same statement where nobody looks at the rows that it touched: it fails then where it must touch one and does not.</summary>
    public string TextInBatch { get; init; } = text;

    /// <summary>Whether all that is written with it is refused unless it touches one row.</summary>
    public bool MustTouchOne { get; init; }

    /// <summary>Whether its text depends on what is asked, so that there may be many.</summary>
    public bool IsVaried { get; init; }

    public IReadOnlyList<string> Parameters { get; } = parameters;

    /// <summary>The columns of the parameters, whose types tell nulls apart where a statement is prepared; null where no value is null.</summary>
    public IReadOnlyList<Column>? Columns { get; }

    /// <summary>The same for many rows at once, with an array for each parameter; null where it runs for each.</summary>
    public SqlStatement? OfRows { get; init; }

    /// <summary>Whether its parameters are arrays, of the rows of an import.</summary>
    public bool TakesRows { get; init; }

    /// <summary>Adds the parameters to a command.</summary>
    public void AddParameters(DbParameterCollection parameters, Func<DbParameter> create, SqlDialect dialect)
    {
        for (var i = 0; i < Parameters.Count; i++)
        {
            var parameter = create();
            parameter.ParameterName = "@" + Parameters[i];
            if (Columns is not null) dialect.Declare(parameter, Columns[i]);
            parameters.Add(parameter);
        }
    }
}
