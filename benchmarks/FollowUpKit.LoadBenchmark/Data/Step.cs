using NodaTime;

namespace FollowUpKit.LoadBenchmark;

/// <summary>A follow-up of a sale.</summary>
internal sealed class Step
{
    public required int Number { get; init; }

    public required string Kind { get; init; }

    public required string Subject { get; init; }

    public required int Agent { get; init; }

    public required LocalDate DueDate { get; init; }

    public required LocalTime? DueTime { get; init; }

    public required Instant OverdueFrom { get; init; }

    public required LocalDateTime ScheduledLocal { get; init; }

    public required Instant ScheduledAt { get; init; }

    public required LocalDateTime? ResultLocal { get; init; }

    public required Instant? ResultAt { get; init; }

    public string? ResultDetails => ResultAt is null ? null : $"Le pareció alto el precio; pide otra propuesta, paso {Number}";

    public bool IsPending => ResultAt is null;

    public string AgentKey => Company.AgentKey(Agent);
}
