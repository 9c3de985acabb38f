using NodaTime;
using NodaTime.Text;

namespace FollowUpKit.LoadBenchmark;

/// <summary>Where the texts of statements written by hand differ from database to database.</summary>
internal abstract class SqlTexts
{
    /// <summary>Whether several statements go to the server in one round trip.</summary>
    public virtual bool HasBatches => true;

    /// <summary>Whether such statements are prepared.</summary>
    public virtual bool PreparesBatches => true;

    /// <summary>Whether a range of an index for each row of another table is sought in the index, so that counts are best made of ranges.</summary>
    public virtual bool CountsByRanges => true;

    /// <summary>What makes a planner take an index that it would pass by, after a table and its alias; empty for nothing.</summary>
    public virtual string UseIndex(string index) => "";

    /// <summary>The condition of the indexes of pending follow-ups that do not begin with the instant.</summary>
    public virtual string IsPending(string alias) => $"{alias}attention_from IS NOT NULL";

    /// <summary>A constant text in the collation of the tables.</summary>
    public abstract string Text(string text);

    /// <summary>A constant date.</summary>
    public virtual string Date(LocalDate date) => $"DATE '{LocalDatePattern.Iso.Format(date)}'";

    /// <summary>How many days a date is after an earlier one.</summary>
    public abstract string Days(string earlier, string later);

    /// <summary>How long an instant is after an earlier one, zero where it is before; for a sum.</summary>
    public abstract string Time(string earlier, string later);

    /// <summary>An instant some hours later.</summary>
    public abstract string Later(string instant, int hours);

    /// <summary>The minutes of an instant since 1970.</summary>
    public abstract string Minutes(string instant);

    /// <summary>The rows after one, in the order of three columns that are never null.</summary>
    public virtual string After((string Column, string Place) first, (string Column, string Place) second, (string Column, string Place) third) =>
        $"({first.Column}, {second.Column}, {third.Column}) > ({first.Place}, {second.Place}, {third.Place})";

    /// <summary>The first rows of several ranges in an order.</summary>
    public virtual string Merge(IReadOnlyList<string> ranges, string order, string limit) =>
        $"{string.Join(" UNION ALL ", ranges.Select(range => $"({range} ORDER BY {order} LIMIT {limit})"))} ORDER BY {order} LIMIT {limit}";

    public virtual string Begin => "BEGIN";

    /// <summary>The end of an insert that does nothing where the row is there.</summary>
    public virtual string OrNothing => " ON CONFLICT DO NOTHING";

    /// <summary>The position of a command among all of its tenant.</summary>
    public abstract string FeedPosition { get; }

    /// <summary>A transaction in one batch, which fails when its first statement touches no row.</summary>
    public abstract IReadOnlyList<string> Batch(string guarded, IReadOnlyList<string> others);
}
