using NodaTime;

namespace FollowUpKit.LoadBenchmark;

/// <summary>One thing to write: a result now on the pending follow-up of a sale, and the next step in a week.</summary>
/// <param name="Operation">The sale.</param>
/// <param name="Branch">Its branch.</param>
/// <param name="Turn">How often all sales had their turn before. The library refuses the same result on the next follow-up of a sale.</param>
internal sealed record Capture(string Operation, int Branch, int Turn = 0)
{
    public const string Person = "ana";

    public const string NextSubject = "Confirmar el pedido";

    public const string NextKind = "call";

    public string Details => $"Aceptó la propuesta; se confirma el pedido por teléfono, llamada {Turn + 1}";

    public string Zone => Company.ZoneOf(Branch);

    public LocalDateTime At => Company.NowIn(Branch);

    public LocalDate NextDue => At.Date.PlusDays(7);

    /// <summary>What the rows of others need; worked out anew each time, as a host would.</summary>
    public Instant NextOverdueFrom() => Company.CalendarOf(Branch).AtStartOfDay(NextDue.PlusDays(1)).ToInstant();

    /// <summary>Sales whose pending follow-up is not overdue, so that no report changes.</summary>
    public static Capture[] Of(int sales) =>
        [.. SaleGenerator.Sales(sales).Where(sale => sale is { IsConcluded: false, IsOverdue: false }).Select(sale => new Capture(sale.Key, sale.Branch))];
}
