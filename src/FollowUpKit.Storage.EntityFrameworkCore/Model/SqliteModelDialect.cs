using System.Data;
using System.Linq.Expressions;
using FollowUpKit.Storage.Relational;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;
using NodaTime.Text;

namespace FollowUpKit.Storage.EntityFrameworkCore;

internal sealed class SqliteModelDialect : ModelDialect
{
    private const long TicksPerMicrosecond = NodaConstants.TicksPerMillisecond / 1000;

    public override string? Collation => null;

    protected override IsolationLevel Writing => IsolationLevel.Serializable;

    protected override string Name => "Sqlite";

    protected override ValueConverter Instants { get; } = new ValueConverter<Instant, long>(
        instant => (long)SqlDialect.Sqlite.Value(instant),
        microseconds => Instant.FromUnixTimeTicks(microseconds * TicksPerMicrosecond));

    protected override ValueConverter Dates { get; } = new ValueConverter<LocalDate, string>(
        date => (string)SqlDialect.Sqlite.Value(date), text => LocalDatePattern.Iso.Parse(text).Value);

    protected override ValueConverter Times { get; } = new ValueConverter<LocalTime, string>(
        time => (string)SqlDialect.Sqlite.Value(time), text => SqliteDialect.TimeOf(text));

    // The driver waits for a busy database in whole seconds, told in a property of its own type, and hears no cancellation meanwhile.
    public override async Task<IDbContextTransaction> BeginAsync(IRelationalConnection connection, CancellationToken cancellationToken)
    {
        var driver = connection.DbConnection;
        if (driver.GetType().GetProperty("DefaultTimeout") is not { } timeout) return await base.BeginAsync(connection, cancellationToken).ConfigureAwait(false);
        var patience = (int)timeout.GetValue(driver)!;
        timeout.SetValue(driver, BusyWait.ShortestWait);
        try
        {
            return await BusyWait.RunAsync(patience, SqlDialect.Sqlite, () => base.BeginAsync(connection, cancellationToken), cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            timeout.SetValue(driver, patience);
        }
    }

    /// <summary>Entity Framework stores a Guid as text in capitals; a key of ours has small letters.</summary>
    public override Expression TextOf(Expression key) =>
        key.Type == typeof(string) ? key
        : key.Type == typeof(Guid) ? Expression.Call(ToText(key), nameof(string.ToLower), Type.EmptyTypes)
        : ToText(key);
}
