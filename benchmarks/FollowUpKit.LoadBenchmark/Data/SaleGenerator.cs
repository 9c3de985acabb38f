using NodaTime;

namespace FollowUpKit.LoadBenchmark;

/// <summary>
/// The data set: 60 % concluded, 4 % with an overdue follow-up, five follow-ups each. The same for a size whenever it is
/// asked for; a smaller size is the beginning of a greater one.
/// </summary>
internal sealed class SaleGenerator
{
    private const ulong Seed = 20260302;
    private const double Concluded = 0.60;
    private const double Overdue = 0.04;

    private static readonly string[] Kinds = ["call", "visit", "mail", "meeting"];

    private static readonly string[] Goods = ["Bombas", "Filtros", "Compresores", "Válvulas", "Motores", "Tableros", "Sensores", "Tubería"];

    private readonly Dice dice = new(Seed);

    public static IEnumerable<Sale> Sales(int count)
    {
        var generator = new SaleGenerator();
        for (var index = 0; index < count; index++) yield return generator.Next(index);
    }

    private Sale Next(int index)
    {
        var branch = Company.PickBranch(dice);
        var agent = PickAgent(branch);
        var fate = dice.Fraction();
        var isConcluded = fate < Concluded;
        var isOverdue = !isConcluded && fate < Concluded + Overdue;
        var dues = new DueDice(dice, Company.CalendarOf(branch), Company.NowIn(branch));
        return new Sale
        {
            Index = index,
            Key = $"SO{index + 1:00000000}",
            Title = $"{Goods[dice.Below(Goods.Length)]} para la planta {dice.Below(900) + 100}",
            CustomerNumber = dice.Below(100_000),
            Branch = branch,
            Agent = agent,
            IsConcluded = isConcluded,
            IsOverdue = isOverdue,
            Steps = Chain(isConcluded ? dues.Concluded() : isOverdue ? dues.Overdue() : dues.Ahead(), isConcluded, branch, agent, dues),
        };
    }

    // One agent in ten follow-ups is a colleague of the same branch.
    private int PickAgent(int branch) => (branch * Company.AgentsOfBranch) + dice.Below(Company.AgentsOfBranch);

    /// <summary>From the last due value back to the first: each step was scheduled when the one before it got its result.</summary>
    private Step[] Chain((LocalDate Date, LocalTime? Time) last, bool isConcluded, int branch, int agent, DueDice dues)
    {
        var steps = new Step[Sale.StepsOfEach];
        var due = last;
        LocalDateTime? result = isConcluded ? dues.ResultOn(last.Date) : null;
        for (var number = Sale.StepsOfEach; number >= 1; number--)
        {
            var scheduled = dues.ScheduledBefore(result is { } at && at.Date < due.Date ? at.Date : due.Date);
            steps[number - 1] = new Step
            {
                Number = number,
                Kind = Kinds[dice.Below(Kinds.Length)],
                Subject = $"Verificar la cotización {dice.Below(10_000)}",
                Agent = dice.Below(10) == 0 ? PickAgent(branch) : agent,
                DueDate = due.Date,
                DueTime = due.Time,
                OverdueFrom = dues.OverdueFrom(due),
                ScheduledLocal = scheduled,
                ScheduledAt = dues.InstantOf(scheduled),
                ResultLocal = result,
                ResultAt = result is { } local ? dues.InstantOf(local) : null,
            };
            due = dues.Around(scheduled.Date);
            result = scheduled;
        }

        return steps;
    }
}
