using Spectre.Console;

namespace FollowUpKit.ConsoleHost;

/// <summary>What a command did, in words.</summary>
internal static class ReceiptText
{
    public static Text Of(OperationCommand command, CommandReceipt receipt) => new(string.Join(" ", Sentences(command, receipt)));

    private static IEnumerable<string> Sentences(OperationCommand command, CommandReceipt receipt)
    {
        if (receipt.WasRepeated) yield return Words.Get("Done_Repeated");
        yield return Words.Fill($"Done_{command.Kind}", ("operation", receipt.Operation.Id), ("followUp", receipt.FollowUpNumber));
        if (command is CaptureResult { Conclusion: not null })
            yield return Words.Fill($"Done_{nameof(ConcludeOperation)}", ("operation", receipt.Operation.Id));
        if (receipt.NextFollowUpNumber is { } number && receipt.Operation.Find(number) is { } next)
            yield return Words.Fill("Done_Scheduled", ("next", number), ("subject", next.Subject), ("due", next.Due.ForPeople()));
        yield return Words.Fill("Done_Version", ("version", receipt.Version));
    }
}
