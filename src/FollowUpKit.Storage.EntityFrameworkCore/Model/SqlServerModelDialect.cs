using System.Data;
using System.Linq.Expressions;
using FollowUpKit.Storage.Relational;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;

namespace FollowUpKit.Storage.EntityFrameworkCore;

internal sealed class SqlServerModelDialect : ModelDialect
{
    // The names by which the provider knows them.
    private const string Clustered = "SqlServer:Clustered";
    private const string Include = "SqlServer:Include";

    public override string Collation => SqlServerDialect.Collation;

    protected override IsolationLevel Writing => IsolationLevel.ReadCommitted;

    protected override string Name => "SqlServer";

    protected override ValueConverter Instants { get; } = new ValueConverter<Instant, DateTime>(
        instant => (DateTime)SqlServerValues.Of(instant).Value, value => Instant.FromDateTimeUtc(DateTime.SpecifyKind(value, DateTimeKind.Utc)));

    protected override ValueConverter Dates { get; } = new ValueConverter<LocalDate, DateOnly>(
        date => date.ToDateOnly(), date => LocalDate.FromDateOnly(date));

    protected override ValueConverter Times { get; } = new ValueConverter<LocalTime, TimeOnly>(
        time => time.ToTimeOnly(), time => LocalTime.FromTimeOnly(time));

    // A key of three texts is longer than a clustered one may be.
    public override void Annotate(IMutableKey key) => key.SetAnnotation(Clustered, false);

    public override void AnnotateIncluded(IMutableIndex index, string[] properties) => index.SetAnnotation(Include, properties);

    /// <summary>A text of the host has a collation of its own, and the text of a Guid has capitals.</summary>
    public override Expression TextOf(Expression key) => key.Type == typeof(string)
        ? Collated(key)
        : key.Type == typeof(Guid) ? Collated(Expression.Call(ToText(key), nameof(string.ToLower), Type.EmptyTypes)) : Collated(ToText(key));

    private MethodCallExpression Collated(Expression text) => Expression.Call(
        typeof(RelationalDbFunctionsExtensions), nameof(RelationalDbFunctionsExtensions.Collate), [typeof(string)],
        Expression.Constant(EF.Functions), text, Expression.Constant(Collation));
}
