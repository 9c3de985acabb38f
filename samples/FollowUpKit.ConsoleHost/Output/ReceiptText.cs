using Spectre.Console;
using Spectre.Console.Rendering;

namespace FollowUpKit.ConsoleHost;

/// <summary>What a command did, in words, and below it what may be a mistake.</summary>
internal static class ReceiptText
{
    /// <param name="kind">The <see cref="OperationCommand.Kind"/> of the command.</param>
    /// <param name="receipt">Its receipt.</param>
    public static IRenderable Of(string kind, CommandReceipt receipt) =>
        new Rows(receipt.Warnings.Select(WarningText.Of).Prepend(new Text(string.Join(" ", Sentences(kind, receipt)))));

    private static IEnumerable<string> Sentences(string kind, CommandReceipt receipt)
    {
        var sale = receipt.Operation;
        if (receipt.WasRepeated) yield return Words.Get("Done_Repeated");
        var about = receipt.FollowUpNumber is { } concerned ? sale.Find(concerned) : null;
        yield return Words.Fill(
            $"Done_{kind}",
            ("operation", sale.Id),
            ("followUp", receipt.FollowUpNumber),
            ("due", about?.Due.WithDay()),
            ("agent", about?.Agent ?? Words.Get("Nobody")),
            ("result", about?.Result is { } result ? $"{result.Local.DayOfWeek.ForPeople()} {result.Local.ForPeople()}" : ""),
            ("branch", sale.Branch ?? Words.Get("Group_none")),
            ("saleAgent", sale.Agent ?? Words.Get("Nobody")));
        if (kind == nameof(CaptureResult) && WasConcludedWithItsResult(sale))
            yield return Words.Fill($"Done_{nameof(ConcludeOperation)}", ("operation", sale.Id));
        if (receipt.NextFollowUpNumber is { } number && sale.Find(number) is { } next)
            yield return Words.Fill("Done_Scheduled", ("next", number), ("subject", next.Subject), ("due", next.Due.WithDay()));
        yield return Words.Fill("Done_Version", ("version", receipt.Version));
    }

    private static bool WasConcludedWithItsResult(SalesOperation operation) =>
        operation.Conclusion is { } conclusion && operation.Find(conclusion.FollowUpNumber)?.Result?.CapturedAt == conclusion.At;
}
