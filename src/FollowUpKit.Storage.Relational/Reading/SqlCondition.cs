using System.Globalization;
using System.Text;
using NodaTime;

namespace FollowUpKit.Storage.Relational;

/// <summary>Clauses that must all hold, and the values that they need.</summary>
internal sealed class SqlCondition(SqlDialect dialect)
{
    private readonly StringBuilder _clauses = new();
    private readonly List<string> _names = [];
    private readonly List<object?> _values = [];

    public string Clauses => _clauses.ToString();

    public IReadOnlyList<object?> Values => _values;

    /// <summary>Whether a clause finds nothing, so that SQLite may find no plan with the index it is told to use.</summary>
    public bool HasNever { get; private set; }

    /// <summary>A name for a value, to stand in a clause.</summary>
    public string Parameter(object? value)
    {
        var name = $"v{_names.Count}";
        _names.Add(name);
        _values.Add(value);
        return "@" + name;
    }

    public SqlCondition And(string clause)
    {
        if (_clauses.Length > 0) _clauses.Append(" AND ");
        _clauses.Append(clause);
        return this;
    }

    /// <summary>A bound that a null value leaves out, such as <c>due_date &gt;=</c>.</summary>
    public SqlCondition And(string comparison, object? value) =>
        value is null ? this : And($"{comparison} {Parameter(value)}");

    /// <summary>One of the values; null for any, empty for none.</summary>
    public SqlCondition AndIn(string column, IReadOnlyList<string>? allowed) => allowed is null ? this : And(IsAnyOf(column, allowed));

    public SqlCondition AndContains(string column, string? text) =>
        text is null ? this : And(dialect.Contains(column, Parameter(dialect.SearchText(text))));

    /// <summary>A bound that only filters, in a form that no planner takes for an index range; a null value leaves it out.</summary>
    public SqlCondition AndFilter(string comparison, object? value) =>
        value is null ? this : And(Filter($"{comparison} {Parameter(value)}"));

    /// <summary>One of the values, which only filters; null for any, empty for none.</summary>
    public SqlCondition AndFilterIn(string column, IReadOnlyList<string>? allowed) => allowed is null ? this : And(Filter(IsAnyOf(column, allowed)));

    /// <summary>
    /// Due in any of the periods; null for any, empty for none. It only filters, since a planner would else read and sort the rows
    /// of each period.
    /// </summary>
    public SqlCondition AndDueIn(string branch, string zone, string date, IReadOnlyList<DuePeriod>? periods)
    {
        if (periods is null) return this;
        if (periods.Count == 0) return AndNever();
        return And(Filter(string.Join(" OR ", periods.Select(period => $"({IsDueIn(branch, zone, date, period)})"))));
    }

    /// <summary>
    /// Idle in any of the periods; null for any, empty for none. The latest of their instants is an index range, and the rest only filters.
    /// </summary>
    public SqlCondition AndIdleIn(string branch, string zone, string idleSince, IReadOnlyList<IdlePeriod>? periods)
    {
        if (periods is null) return this;
        if (periods.Count == 0) return AndNever();
        return And($"{idleSince} <", Bound(periods.Max(period => period.Before)))
            .And(FilterOfMost(string.Join(" OR ", periods.Select(period => $"({IsIdleIn(branch, zone, idleSince, period)})"))));
    }

    public SqlCondition AndNever() => And(Never());

    public string IsAnyOf(string column, IReadOnlyList<string> allowed) => allowed.Count switch
    {
        0 => Never(),
        1 => $"{column} = {Parameter(allowed[0])}",
        var count when count <= dialect.MostInList => $"{column} IN ({string.Join(", ", RoundedUp(allowed).Select(Parameter))})",
        _ => dialect.IsAnyOf(column, Parameter(dialect.Value(allowed))),
    };

    public string IsDueIn(string branch, string zone, string date, DuePeriod period) =>
        IsAnyOf(zone, period.TimeZones)
        + (period.From is { } from ? $" AND {date} >= {Parameter(dialect.Value(from))}" : "")
        + (period.To is { } to ? $" AND {date} <= {Parameter(dialect.Value(to))}" : "")
        + (period is { From: null, To: null } ? $" AND {date} IS NOT NULL" : "")
        + IsOf(branch, period.Branches, period.OtherBranches);

    /// <summary>
    /// A number of rows to stand in the end of a selection. PostgreSQL's plan for any value takes one in a parameter for a tenth of the rows; under
    /// a constant it would walk the index of the tenant where an agent or several branches have one of their own, and plan the ranges of a period anew
    /// each time; under a parameter it would plan the page of one branch anew.
    /// </summary>
    public string Limit(int rows, bool isNarrowed) => isNarrowed ? Parameter(rows) : rows.ToString(CultureInfo.InvariantCulture);

    /// <summary>
    /// A selection that gives few rows. Of its limit in a parameter PostgreSQL's plan for any values takes a tenth of what there is, and looks
    /// dear for all that is joined to it; a constant above tells it better.
    /// </summary>
    /// <param name="selection">The selection.</param>
    /// <param name="order">Its order as <c>few</c>.</param>
    /// <param name="most">The most rows that it gives.</param>
    public string FewRows(string selection, string order, int most) => dialect.WeighsPlans
        ? $"SELECT * FROM ({selection}) few ORDER BY {order} {dialect.First(most.ToString(CultureInfo.InvariantCulture))}"
        : selection;

    /// <summary>
    /// The end of a page of so many rows, which leaves none out: by a limit in a parameter PostgreSQL's plan for any values looks ten times
    /// cheaper than one for the values given, so that it keeps it.
    /// </summary>
    public string EndOfPage(int rows) => dialect.WeighsPlans ? " " + dialect.First(Parameter(rows)) : "";

    /// <summary>Whether a selection has a row.</summary>
    public string Exists(string selection) => $"EXISTS ({selection}{dialect.EndOfExists})";

    /// <param name="text">The statement.</param>
    /// <param name="isVaried">Whether there may be many such texts; false where there are few, which stay prepared for good.</param>
    public SqlStatement Statement(string text, bool isVaried = true) => new(text, _names) { IsVaried = isVaried };

    /// <summary>A clause that only filters, in a form that no planner takes for a range or for the condition of a partial index.</summary>
    public static string Filter(string clause) => $"CASE WHEN {clause} THEN 1 ELSE 0 END = 1";

    /// <summary>The same for a clause that holds for nearly all rows, which PostgreSQL takes it to do in this form: else it would plan a page anew each time.</summary>
    private static string FilterOfMost(string clause) => $"CASE WHEN {clause} THEN 1 ELSE 0 END <> 0";

    // What is stored is whole microseconds.
    private object? Bound(Instant before) => dialect.Value(before.PlusNanoseconds(999));

    private string IsIdleIn(string branch, string zone, string idleSince, IdlePeriod period) =>
        $"{idleSince} < {Parameter(Bound(period.Before))}{(period.TimeZones is { } zones ? $" AND {IsAnyOf(zone, zones)}" : "")}{IsOf(branch, period.Branches, period.OtherBranches)}";

    private string IsOf(string branch, IReadOnlyList<string>? branches, IReadOnlyList<string>? others) =>
        (branches is null ? "" : $" AND {IsAnyOf(branch, branches)}")
        + (others is { Count: > 0 } ? $" AND ({branch} IS NULL OR NOT ({IsAnyOf(branch, others)}))" : "");

    // The last value again finds no other row: so lists of 2 to 16 values make four texts, not 15.
    private static IEnumerable<string> RoundedUp(IReadOnlyList<string> values)
    {
        var size = 2;
        while (size < values.Count) size *= 2;
        return values.Concat(Enumerable.Repeat(values[values.Count - 1], size - values.Count));
    }

    private string Never()
    {
        HasNever = true;
        return "1 = 0";
    }
}
