using Spectre.Console;

namespace FollowUpKit.ConsoleHost;

/// <summary>What a command did, in words.</summary>
internal static class ReceiptText
{
    /// <param name="kind">The <see cref="OperationCommand.Kind"/> of the command.</param>
    /// <param name="receipt">Its receipt.</param>
    public static Text Of(string kind, CommandReceipt receipt) => new(string.Join(" ", Sentences(kind, receipt)));

    private static IEnumerable<string> Sentences(string kind, CommandReceipt receipt)
    {
        if (receipt.WasRepeated) yield return Words.Get("Done_Repeated");
        yield return Words.Fill($"Done_{kind}", ("operation", receipt.Operation.Id), ("followUp", receipt.FollowUpNumber));
        if (kind == nameof(CaptureResult) && WasConcludedWithItsResult(receipt.Operation))
            yield return Words.Fill($"Done_{nameof(ConcludeOperation)}", ("operation", receipt.Operation.Id));
        if (receipt.NextFollowUpNumber is { } number && receipt.Operation.Find(number) is { } next)
            yield return Words.Fill("Done_Scheduled", ("next", number), ("subject", next.Subject), ("due", next.Due.ForPeople()));
        yield return Words.Fill("Done_Version", ("version", receipt.Version));
    }

    private static bool WasConcludedWithItsResult(SalesOperation operation) =>
        operation.Conclusion is { } conclusion && operation.Find(conclusion.FollowUpNumber)?.Result?.CapturedAt == conclusion.At;
}
