namespace FollowUpKit.LoadBenchmark;

/// <summary>Planners take the index of the tenant for a branch too, and there are no partial indexes.</summary>
internal sealed class MariaDbTexts : SqlTexts
{
    // Each execution of a prepared statement is a round trip of its own.
    public override bool PreparesBatches => false;

    public override bool CountsByRanges => false;

    public override string UseIndex(string index) => $"FORCE INDEX ({index})";

    public override string IsPending(string alias) => $"{alias}is_pending = 1";

    public override string Text(string text) => $"'{text}' COLLATE utf8mb4_nopad_bin";

    public override string Days(string earlier, string later) => $"datediff({later}, {earlier})";

    public override string Time(string earlier, string later) => $"greatest(timestampdiff(MICROSECOND, {earlier}, {later}), 0)";

    public override string Later(string instant, int hours) => $"{instant} + INTERVAL {hours} HOUR";

    public override string Minutes(string instant) => $"timestampdiff(MINUTE, '1970-01-01', {instant})";

    // Rows that are compared as a whole are no range of an index; these are three ranges of it, in order.
    public override string After((string Column, string Place) first, (string Column, string Place) second, (string Column, string Place) third) =>
        $"({first.Column} > {first.Place} OR ({first.Column} = {first.Place} AND {second.Column} > {second.Place}) "
        + $"OR ({first.Column} = {first.Place} AND {second.Column} = {second.Place} AND {third.Column} > {third.Place}))";

    public override string Begin => "SET TRANSACTION ISOLATION LEVEL READ COMMITTED; START TRANSACTION";

    public override string OrNothing => "";

    public override string FeedPosition => "timestampdiff(MICROSECOND, '1970-01-01', utc_timestamp(6))";

    public override IReadOnlyList<string> Batch(string guarded, IReadOnlyList<string> others) =>
    [
        "SET TRANSACTION ISOLATION LEVEL READ COMMITTED",
        "START TRANSACTION",
        guarded,
        "BEGIN NOT ATOMIC IF ROW_COUNT() <> 1 THEN SIGNAL SQLSTATE '45000'; END IF; END",
        .. others,
        "COMMIT",
    ];
}
