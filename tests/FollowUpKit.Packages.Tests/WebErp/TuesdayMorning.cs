using NodaTime;

/// <summary>Tuesday, 10 March 2026, nine o'clock in Mexico City.</summary>
internal sealed class TuesdayMorning : IClock
{
    public Instant GetCurrentInstant() => Instant.FromUtc(2026, 3, 10, 15, 0);
}
