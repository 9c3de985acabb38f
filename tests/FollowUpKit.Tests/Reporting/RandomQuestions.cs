using FollowUpKit.Storage;
using FollowUpKit.Tests.Stores;
using NodaTime;

namespace FollowUpKit.Tests.Reporting;

/// <summary>Draws questions about operations, as of instants at which something changes.</summary>
internal sealed class RandomQuestions(int seed, IReadOnlyCollection<SalesOperation> operations)
{
    private static readonly string[] Zones = ["America/Mexico_City", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Australia/Lord_Howe"];

    private readonly Random _random = new(seed);
    private readonly Instant[] _changes =
        [RandomAttempts.Start, .. operations.SelectMany(operation => operation.Pending).Select(followUp => followUp.OverdueFrom)];

    public IEnumerable<Question> Draw(int count) => Enumerable.Range(0, count).Select(_ => Next());

    private Question Next()
    {
        var asOf = AsOf();
        var day = asOf.InUtc().Date;
        var question = new Question(asOf, Of(1, 2, 3, 7, 500))
        {
            Scope = new VisibilityScope(Keys(RandomAttempts.Branches), Keys(RandomAttempts.Agents)),
            Branches = Keys(RandomAttempts.Branches),
            Agents = Keys(RandomAttempts.Agents),
            WithoutAgent = _random.Next(12) == 0,
            ScheduledBy = _random.Next(8) == 0 ? Some(RandomAttempts.Agents) : null,
            Customers = _random.Next(3) == 0 ? Some("C-1", "C-2") : null,
            Kinds = _random.Next(4) == 0 ? Some("call", "visit") : null,
            Text = _random.Next(4) == 0 ? Of("PUMP", "valvula", "c-1", "c_1", "%", "Visit", "hem") : null,
            OnTime = _random.Next(3) == 0 ? _random.Next(2) == 0 : null,
            CapturedLate = _random.Next(6) == 0 ? _random.Next(2) == 0 : null,
            Moves = _random.Next(8) == 0 ? _random.Next(1, 3) : null,
            Order = (FollowUpOrder)_random.Next(6),
            ListOrder = (OperationOrder)_random.Next(7),
            DaysIdle = _random.Next(3) == 0 ? Of(1, 2, 7, 20) : null,
            Statuses = _random.Next(2) == 0 ? null : Some(FollowUpStatus.InProgress, FollowUpStatus.Overdue, FollowUpStatus.Concluded),
        };
        if (_random.Next(3) == 0)
        {
            var days = Of(0, 1, 2, 5);
            question = question with { DaysFrom = days, DaysTo = Of(days, days + 3, (int?)null) };
        }

        return _random.Next(3) switch
        {
            0 => question,
            1 => question with { From = day.PlusDays(-_random.Next(4)), To = day.PlusDays(_random.Next(2)) },
            _ => _random.Next(2) == 0 ? question with { From = day.PlusDays(-1) } : question with { To = day.PlusDays(-1) },
        };
    }

    /// <summary>Around an instant at which something becomes overdue, around a midnight, or long after.</summary>
    private Instant AsOf()
    {
        var change = Of(_changes);
        var midnight = DateTimeZoneProviders.Tzdb[Of(Zones)].AtStartOfDay(change.InUtc().Date).ToInstant();
        return _random.Next(4) switch
        {
            0 => change + Duration.FromTicks(10 * _random.Next(-1, 2)),
            1 => midnight + Duration.FromTicks(10 * _random.Next(-1, 2)),
            2 => change + Duration.FromHours(_random.Next(24 * 8)),
            _ => change + Duration.FromDays(_random.Next(60)),
        };
    }

    private string[]? Keys(string[] keys) => _random.Next(2) == 0 ? null : Some(keys);

    private T[] Some<T>(params T[] values) => [.. values.Where(_ => _random.Next(3) > 0)];

    private T Of<T>(params T[] values) => values[_random.Next(values.Length)];
}
