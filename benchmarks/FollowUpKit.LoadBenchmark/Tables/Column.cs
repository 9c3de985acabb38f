namespace FollowUpKit.LoadBenchmark;

/// <summary>A column and its value for a follow-up of a sale; in a table of sales the follow-up is the last.</summary>
internal sealed record Column(string Name, Func<Sale, Step, object?> Value);
