using NodaTime;

namespace FollowUpKit.Benchmarks;

/// <summary>Sales with a chain of a given length: all done but the last, which is pending.</summary>
internal static class Chains
{
    public static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 15, 0);

    private static readonly DecisionContext Context = new(new FollowUpKitOptions { DefaultTimeZone = "Etc/UTC" }.ToSettings(), Start, "ana");

    public static SalesOperation OfLength(int length)
    {
        var operation = Decide(null, new OpenOperation("1042").WithBranch("MTY").WithAgent("ana").WithFirst(Draft(1)));
        for (var number = 2; number <= length; number++) operation = Decide(operation, Capture("1042", number));
        return operation;
    }

    public static CaptureResult Capture(OperationId operation, int next) =>
        new CaptureResult(operation, Start.InUtc().LocalDateTime, "Le pareció alto el precio").WithNext(Draft(next));

    public static FollowUpDraft Draft(int number) =>
        new($"Verificar la cotización {number}", Due.On(new LocalDate(2026, 3, 5)));

    public static SalesOperation Decide(SalesOperation? before, OperationCommand command) =>
        Decider.Decide(before, command, Context, out var decision) is { } violation
            ? throw new InvalidOperationException(violation.GetMessage())
            : decision!.After;
}
