using System.Globalization;
using FollowUpKit.Storage;
using NodaTime;
using NodaTime.Text;

namespace FollowUpKit.Faults;

/// <summary>
/// A process that captures results one after the other until it is killed. It says "try" with sale and command id before
/// each command, and "done" after its receipt, so that whoever killed it knows what was acknowledged.
/// </summary>
internal static class Writer
{
    public const int Sales = 3;

    private static readonly LocalDateTime Morning = new(2026, 3, 2, 9, 0);

    public static async Task<int> RunAsync(Target target, int round)
    {
        var service = new FollowUpService(target.Store(), new FixedClock());
        for (var number = 0; ; number++)
        {
            var sale = $"S-{number % Sales}";
            var command = Command(sale, $"{round}-{number}");
            Say($"try {sale} {command.CommandId}");
            try
            {
                var receipt = await service.ExecuteAsync(command);
                Say($"done {sale} {command.CommandId} {receipt.Version.ToString(CultureInfo.InvariantCulture)}");
            }
            catch (StorageException)
            {
                return 1;
            }
        }
    }

    /// <summary>The command of an id: what was tried can be tried again.</summary>
    public static OperationCommand Command(OperationId sale, string id) =>
        new CaptureResult(sale, Morning, $"Result {id}")
            .WithNext(new FollowUpDraft($"After {id}", Due.On(Morning.Date)).WithReminders(Reminder.At(Morning)))
            .WithCommandId(id);

    public static async Task OpenSalesAsync(FollowUpService service)
    {
        for (var sale = 0; sale < Sales; sale++)
            await service.ExecuteAsync(new OpenOperation($"S-{sale}").WithFirst(new FollowUpDraft("First", Due.On(Morning.Date))));
    }

    private static void Say(string line)
    {
        Console.Out.Write(line + "\n");
        Console.Out.Flush();
    }

    internal sealed class FixedClock : IClock
    {
        public Instant GetCurrentInstant() => InstantPattern.ExtendedIso.Parse("2026-03-02T15:00:00Z").Value;
    }
}
