using System.CommandLine;

namespace FollowUpKit.ConsoleHost;

/// <summary>How two sales become one.</summary>
internal sealed class MergeOptions
{
    private readonly Option<string?> reason = TextOptions.Text("--reason", "Help_reason").Needed();
    private readonly Option<string?> cancelSurplus = TextOptions.Text("--cancel-surplus", "Help_cancel_surplus");
    private readonly Option<string?> conclusion = new Option<string?>("--conclusion-from") { Description = Words.Get("Help_conclusion_from"), HelpName = "target|source" }
        .AcceptOnlyFromAmong("target", "source");

    public void AddTo(Command command)
    {
        foreach (var option in new[] { reason, cancelSurplus, conclusion }) command.Options.Add(option);
    }

    public MergeOperations Read(OperationId target, OperationId source, ParseResult parsed)
    {
        var command = parsed.Make(reason, why => new MergeOperations(target, source, why))
            .With(parsed, cancelSurplus, (made, why) => made.WithCancelSurplusReason(why));
        return parsed.GetValue(conclusion) is { } from ? command.WithConclusionFrom(from == "target" ? target : source) : command;
    }
}
