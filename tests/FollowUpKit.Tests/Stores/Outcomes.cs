using FollowUpKit.Storage;

namespace FollowUpKit.Tests.Stores;

/// <summary>What became of an attempt, as one exact text.</summary>
internal static class Outcomes
{
    public static string Accepted(AcceptedCommand accepted, SalesOperation now, bool wasRepeated) =>
        Accepted(accepted.Version, accepted.FollowUpNumber, accepted.NextFollowUpNumber, now, wasRepeated);

    public static string Accepted(CommandReceipt receipt) =>
        Accepted(receipt.Version, receipt.FollowUpNumber, receipt.NextFollowUpNumber, receipt.Operation, receipt.WasRepeated);

    public static string Refused(RuleViolation violation) =>
        $"refused: {violation.Code} ({string.Join(", ", violation.Values.Select(value => $"{value.Key} {value.Value}"))})";

    public static string Conflict(OperationId operation, long expected, long found, string? by, NodaTime.Instant? at) =>
        $"conflict: {operation} expected at {expected}, found at {found} by {by} at {at?.ToUnixTimeTicks()}";

    private static string Accepted(long version, int? followUp, int? next, SalesOperation now, bool wasRepeated) =>
        $"{(wasRepeated ? "repeated" : "accepted")}: version {version}, follow-up {followUp}, next {next}; now {now}";
}
