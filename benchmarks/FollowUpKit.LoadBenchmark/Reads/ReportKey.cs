namespace FollowUpKit.LoadBenchmark;

/// <summary>Which row of the report.</summary>
internal readonly record struct ReportKey(string Operation, int Number);
