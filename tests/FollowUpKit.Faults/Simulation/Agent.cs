using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit.Faults;

/// <summary>What an agent was told of a command, and between which turns.</summary>
internal sealed record Told(OperationId Sale, string CommandId, long Version, int Began, int Ended);

/// <summary>A person who sends commands one after the other, and each again until an answer comes.</summary>
internal sealed class Agent(FollowUpService service, Turns turns, Random random, int number)
{
    private const int Commands = 6;
    private const int Patience = 100;

    private static readonly LocalDateTime Yesterday = new(2026, 3, 1, 9, 0);

    public List<Told> Told { get; } = [];

    public async Task WorkAsync()
    {
        for (var i = 0; i < Commands; i++)
        {
            OperationId sale = $"S-{random.Next(2)}";
            await SendAsync(sale, Command(sale).WithCommandId($"{number}-{i}"));
        }
    }

    private async Task SendAsync(OperationId sale, OperationCommand command)
    {
        var began = turns.Given;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var receipt = await service.ExecuteAsync(command);
                Told.Add(new Told(sale, command.CommandId!, receipt.Version, began, turns.Given));
                return;
            }
            catch (Exception refusal) when (refusal is FollowUpRuleException or VersionConflictException)
            {
                return;
            }
            catch (StorageException) when (attempt < Patience)
            {
                // Not served, or the answer was lost: the same again, as a person would.
            }
        }
    }

    private OperationCommand Command(OperationId sale) => random.Next(8) switch
    {
        0 => new OpenOperation(sale).WithFirst(Draft()),
        1 => new ConcludeOperation(sale, "won").WithCancelOthersReason("Signed"),
        2 => new ReopenOperation(sale, "They called").WithNext(Draft()),
        3 => new DescribeOperation(sale).WithTitle($"By {number}").WithExpectedVersion(random.Next(1, 6)),
        4 => new CancelFollowUp(sale, "By mail"),
        5 => new ScheduleFollowUp(sale, Draft()),
        _ => new CaptureResult(sale, Yesterday, "Too expensive").WithNext(Draft()),
    };

    private FollowUpDraft Draft() => new($"By {number}", Due.On(Yesterday.Date));
}
