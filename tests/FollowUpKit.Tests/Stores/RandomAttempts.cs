using NodaTime;

namespace FollowUpKit.Tests.Stores;

/// <summary>
/// Draws what several agents do to a few sales: commands that mostly fit the sale of that moment, repeats of earlier ones,
/// ids used again for something else, and versions that are stale.
/// </summary>
internal sealed class RandomAttempts(int seed, PureModel model, params IReadOnlyList<string> sales)
{
    /// <summary>The day before the clocks go back in Madrid.</summary>
    public static readonly Instant Start = Instant.FromUtc(2026, 10, 24, 20, 0);

    public static readonly string[] Branches = ["MTY", "GDL"];
    public static readonly string[] Agents = ["ana", "beto", "carla"];

    private readonly Random _random = new(seed);
    private readonly List<Attempt> _made = [];
    private Instant _now = Start;

    /// <summary>The next attempt, which the model has not seen yet.</summary>
    public Attempt Next()
    {
        _now += Duration.FromTicks(10 * _random.NextInt64(1, _random.Next(2) == 0 ? 5_400_000_000 : 200_000_000_000));
        var attempt = new Attempt(Command(), _now, Of(Agents));
        _made.Add(attempt);
        return attempt;
    }

    private OperationCommand Command()
    {
        var earlier = _made.Count == 0 ? null : Of([.. _made]).Command;
        return _random.Next(10) switch
        {
            0 when earlier is not null => earlier,
            1 when earlier is not null => Fresh(earlier.OperationId).WithCommandId(earlier.CommandId ?? "form"),
            2 => Fresh(Sale()) is var command && model.Find(command.OperationId) is { } sale
                ? command.WithExpectedVersion(Math.Max(1, sale.Version + _random.Next(-1, 2)))
                : command.WithExpectedVersion(1),
            3 or 4 or 5 => Fresh(Sale()).WithCommandId($"form-{_made.Count}"),
            _ => Fresh(Sale()),
        };
    }

    private OperationId Sale() => sales[_random.Next(sales.Count)];

    private OperationCommand Fresh(OperationId sale) => new RandomCommand(_random, sale, model.Find(sale), _now).Draw();

    private T Of<T>(params T[] values) => values[_random.Next(values.Length)];
}
