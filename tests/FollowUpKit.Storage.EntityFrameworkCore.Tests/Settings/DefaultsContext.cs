using FollowUpKit.ConformanceHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;

namespace FollowUpKit.Storage.EntityFrameworkCore.Tests;

/// <summary>An ERP that says for all properties of a type how they are stored.</summary>
internal sealed class DefaultsContext(DbContextOptions options) : ErpContext(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<string>().HaveMaxLength(256).AreUnicode(false).HaveConversion<UpperCase>();
        configurationBuilder.Properties<int>().HaveConversion<string>();
        configurationBuilder.Properties<long>().HaveConversion<string>();
        configurationBuilder.Properties<byte[]>().HaveConversion<string>();
        configurationBuilder.Properties<Enum>().HaveConversion<int>();
        configurationBuilder.Properties<Instant>().HaveConversion<Seconds>();
        configurationBuilder.Properties<LocalDate>().HaveConversion<Weekday>();
    }

    private sealed class UpperCase() : ValueConverter<string, string>(text => text.ToUpperInvariant(), text => text);

    private sealed class Seconds() : ValueConverter<Instant, long>(instant => instant.ToUnixTimeSeconds(), seconds => Instant.FromUnixTimeSeconds(seconds));

    private sealed class Weekday() : ValueConverter<LocalDate, int>(date => (int)date.DayOfWeek, _ => default);
}
