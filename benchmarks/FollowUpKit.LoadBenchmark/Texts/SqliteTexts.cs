using NodaTime;
using NodaTime.Text;

namespace FollowUpKit.LoadBenchmark;

/// <summary>Instants are microseconds since 1970, dates are texts.</summary>
internal sealed class SqliteTexts : SqlTexts
{
    public override bool HasBatches => false;

    public override string UseIndex(string index) => $"INDEXED BY {index}";

    public override string Text(string text) => $"'{text}'";

    public override string Date(LocalDate date) => $"'{LocalDatePattern.Iso.Format(date)}'";

    public override string Days(string earlier, string later) => $"(julianday({later}) - julianday({earlier}))";

    public override string Time(string earlier, string later) => $"max({later} - {earlier}, 0)";

    public override string Later(string instant, int hours) => $"{instant} + {hours} * 3600000000";

    public override string Minutes(string instant) => $"{instant} / 60000000";

    public override string Merge(IReadOnlyList<string> ranges, string order, string limit) =>
        $"{string.Join(" UNION ALL ", ranges)} ORDER BY {order} LIMIT {limit}";

    public override string Begin => "BEGIN IMMEDIATE";

    public override string FeedPosition => "(SELECT coalesce(max(feed_position), 0) + 1 FROM followup_commands WHERE tenant = @tenant)";

    public override IReadOnlyList<string> Batch(string guarded, IReadOnlyList<string> others) => throw new NotSupportedException("SQLite has no batches.");
}
