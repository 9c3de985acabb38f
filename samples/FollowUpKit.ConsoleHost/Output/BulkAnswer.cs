using System.Text.Json.Serialization;

namespace FollowUpKit.ConsoleHost;

/// <summary>The answer of a bulk run: what came of each command, in order.</summary>
internal sealed class BulkAnswer(string run, bool dryRun)
{
    public string Run => run;

    public bool DryRun => dryRun;

    /// <summary>Whether it came to its end.</summary>
    public bool IsComplete { get; set; }

    public IReadOnlyDictionary<BulkOutcome, int> Counts => Enum.GetValues<BulkOutcome>()
        .ToDictionary(outcome => outcome, outcome => Results.Count(result => result.Outcome == outcome));

    [JsonPropertyName("results")]
    public IEnumerable<ResultAnswer> ResultAnswers => Results.Select(result => new ResultAnswer(result));

    [JsonIgnore]
    public List<BulkResult> Results { get; } = [];

    /// <summary>Whether each command was done, or had nothing to do.</summary>
    [JsonIgnore]
    public bool IsDone => Results.TrueForAll(result => result.Outcome is BulkOutcome.Changed or BulkOutcome.Unchanged or BulkOutcome.Repeated);

    internal sealed class ResultAnswer(BulkResult result)
    {
        public string Operation => result.OperationId.Value;

        public int? FollowUp => result.FollowUpNumber;

        public BulkOutcome Outcome => result.Outcome;

        public string? Code => result.Violation?.Code;

        public string? Message => BulkText.Why(result);

        public IEnumerable<WarningAnswer> Warnings => result.Warnings.Select(warning => new WarningAnswer(warning.Code, warning.GetMessage()));
    }

    internal sealed record WarningAnswer(string Code, string Message);
}
