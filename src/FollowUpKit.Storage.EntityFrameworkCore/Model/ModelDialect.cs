using System.Data;
using System.Linq.Expressions;
using FollowUpKit.Storage.Relational;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;

namespace FollowUpKit.Storage.EntityFrameworkCore;

/// <summary>What Entity Framework must be told about a database beyond what the relational store knows.</summary>
internal abstract class ModelDialect
{
    /// <summary>The annotation of a model that says for which database it was built.</summary>
    private const string Annotation = "FollowUpKit:Dialect";

    private static readonly ValueConverter<FollowUpState, string> States =
        new(state => NameOf(state), name => Enum.Parse<FollowUpState>(name, true));

    /// <summary>The collation of text; null for that of the database.</summary>
    public abstract string? Collation { get; }

    /// <summary>The level at which a transaction writes.</summary>
    protected abstract IsolationLevel Writing { get; }

    /// <summary>A name for the annotation of a model, which a snapshot of migrations can keep.</summary>
    protected abstract string Name { get; }

    protected abstract ValueConverter Instants { get; }

    protected abstract ValueConverter Dates { get; }

    protected abstract ValueConverter Times { get; }

    public static ModelDialect Of(SqlDialect dialect) => dialect switch
    {
        SqliteDialect => new SqliteModelDialect(),
        PostgreSqlDialect when dialect == SqlDialect.PostgreSql => new PostgreSqlModelDialect(),
        PostgreSqlDialect => throw new ArgumentException("A model cannot say partitions or a distribution of tables. Use SqlDialect.PostgreSql, whose store prepares nothing on the connection of a context.", nameof(dialect)),
        SqlServerDialect => new SqlServerModelDialect(),
        _ => throw new ArgumentException("Entity Framework is not served on this database.", nameof(dialect)),
    };

    /// <summary>The database that a model was built for.</summary>
    /// <exception cref="InvalidOperationException">The model has no tables of FollowUpKit.</exception>
    public static SqlDialect DialectOf(IReadOnlyModel model)
    {
        var name = model.FindAnnotation(Annotation)?.Value as string
            ?? throw new InvalidOperationException("The model has no tables of FollowUpKit: call modelBuilder.AddFollowUpKit(…) in OnModelCreating.");
        return new SqlDialect[] { SqlDialect.Sqlite, SqlDialect.PostgreSql, SqlServerDialect.Instance }.First(dialect => Of(dialect).Name == name);
    }

    /// <summary>Begins a transaction that writes, on a connection that is open.</summary>
    public virtual async Task<IDbContextTransaction> BeginAsync(IRelationalConnection connection, CancellationToken cancellationToken)
    {
        try
        {
            return await connection.BeginTransactionAsync(Writing, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            // It opens the connection once more, and leaves it so.
            await connection.CloseAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Writes down in a model for which database it is built.</summary>
    public void Annotate(IMutableModel model) => model.SetAnnotation(Annotation, Name);

    /// <summary>Says of a primary key what the provider must be told; often nothing.</summary>
    public virtual void Annotate(IMutableKey key)
    {
    }

    /// <summary>Says which properties an index holds behind its key, where the database can.</summary>
    public virtual void AnnotateIncluded(IMutableIndex index, string[] properties)
    {
    }

    /// <summary>The key of a sale as the text of an <see cref="OperationId"/>.</summary>
    /// <param name="key">A string, an int, a long or a Guid.</param>
    public abstract Expression TextOf(Expression key);

    /// <summary>How values of a type become those of the database; null when they are already.</summary>
    public ValueConverter? ConverterOf(Type type) =>
        type == typeof(Instant) ? Instants
        : type == typeof(LocalDate) ? Dates
        : type == typeof(LocalTime) ? Times
        : type == typeof(FollowUpState) ? States
        : null;

    /// <summary>What the values of a column are in C#.</summary>
    public static Type TypeOf(ColumnType type) => type switch
    {
        ColumnType.Integer => typeof(int),
        ColumnType.Long => typeof(long),
        ColumnType.Instant => typeof(Instant),
        ColumnType.Date => typeof(LocalDate),
        ColumnType.Time => typeof(LocalTime),
        ColumnType.Bytes => typeof(byte[]),
        ColumnType.Boolean => typeof(bool),
        _ => typeof(string),
    };

    /// <summary>A value as text, by the database.</summary>
    protected static MethodCallExpression ToText(Expression value) => Expression.Call(value, value.Type.GetMethod(nameof(ToString), [])!);

    private static string NameOf(FollowUpState state) => state switch
    {
        FollowUpState.Pending => "pending",
        FollowUpState.Done => "done",
        FollowUpState.Cancelled => "cancelled",
        _ => throw new ArgumentOutOfRangeException(nameof(state), FormattableString.Invariant($"{(int)state}"), "No such state of a follow-up."),
    };
}
