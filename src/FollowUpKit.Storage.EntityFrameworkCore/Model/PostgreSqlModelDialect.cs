using System.Data;
using System.Linq.Expressions;
using FollowUpKit.Storage.Relational;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;

namespace FollowUpKit.Storage.EntityFrameworkCore;

internal sealed class PostgreSqlModelDialect : ModelDialect
{
    public override string Collation => "C";

    protected override IsolationLevel Writing => IsolationLevel.ReadCommitted;

    protected override string Name => "PostgreSql";

    protected override ValueConverter Instants { get; } = new ValueConverter<Instant, DateTimeOffset>(
        instant => (DateTimeOffset)SqlDialect.PostgreSql.Value(instant), value => Instant.FromDateTimeOffset(value));

    protected override ValueConverter Dates { get; } = new ValueConverter<LocalDate, DateOnly>(
        date => date.ToDateOnly(), date => LocalDate.FromDateOnly(date));

    protected override ValueConverter Times { get; } = new ValueConverter<LocalTime, TimeOnly>(
        time => time.ToTimeOnly(), time => LocalTime.FromTimeOnly(time));

    /// <summary>A text of the host has a collation of its own, by which no index of ours is sorted.</summary>
    public override Expression TextOf(Expression key) => key.Type == typeof(string)
        ? Expression.Call(
            typeof(RelationalDbFunctionsExtensions), nameof(RelationalDbFunctionsExtensions.Collate), [typeof(string)],
            Expression.Constant(EF.Functions), key, Expression.Constant(Collation))
        : ToText(key);
}
