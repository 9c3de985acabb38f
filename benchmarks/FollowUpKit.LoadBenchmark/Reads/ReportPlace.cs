using NodaTime;

namespace FollowUpKit.LoadBenchmark;

/// <summary>The row after which a page begins.</summary>
internal sealed record ReportPlace(Instant AttentionFrom, string Operation, int Number);
