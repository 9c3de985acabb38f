namespace FollowUpKit.LoadBenchmark;

internal sealed class PostgreSqlTexts : SqlTexts
{
    public override string Text(string text) => $"'{text}' COLLATE \"C\"";

    public override string Days(string earlier, string later) => $"({later} - {earlier})";

    public override string Time(string earlier, string later) => $"greatest({later} - {earlier}, interval '0')";

    public override string Later(string instant, int hours) => $"{instant} + {hours} * interval '1 hour'";

    public override string Minutes(string instant) => $"floor(extract(epoch FROM {instant}) / 60)";

    public override string FeedPosition => "CAST(CAST(pg_current_xact_id() AS text) AS bigint)";

    public override IReadOnlyList<string> Batch(string guarded, IReadOnlyList<string> others) =>
    [
        $"WITH touched AS ({guarded} RETURNING 1) SELECT CAST(CASE WHEN EXISTS (SELECT FROM touched) THEN '1' ELSE 'refused' END AS integer)",
        .. others,
    ];
}
