namespace FollowUpKit.Storage.Relational;

/// <summary>
/// The columns of rules of time zones. Each row has an entry of its own, so that a commit adds one beside those that a sweep is about to
/// forget, and waits for nobody who adds the same.
/// </summary>
internal static class TimeZoneRulesTable
{
    private static readonly ColumnSet<StoredRules> Facts = new ColumnSet<StoredRules>()
        .Text("tenant", ColumnLengths.Identifier, rules => rules.Tenant)
        .Text("time_zone", ColumnLengths.Identifier, rules => rules.Rules.TimeZone)
        .Text("fingerprint", ColumnLengths.Fingerprint, rules => rules.Rules.Fingerprint)
        .Text("entry", ColumnLengths.Entry, rules => rules.Entry)
        .Text("rules_version", ColumnLengths.Identifier, rules => rules.Rules.Version);

    /// <summary>The sweep that is about to forget the row; null while it is in use.</summary>
    private static readonly Column Sweep = new("sweep", ColumnType.Text, ColumnLengths.Fingerprint, isNullable: true);

    /// <summary>The columns that a commit gives values for.</summary>
    public static readonly IReadOnlyList<Column> Given = Facts.Columns;

    public static readonly Table Definition = new("time_zone_rules", 4, null, [.. Given, Sweep]);

    public static readonly string[] Read = ["time_zone", "fingerprint", "rules_version"];

    public static List<object?> Values(string tenant, TimeZoneRules rules, SqlDialect dialect)
    {
        var values = new List<object?>(Given.Count);
        Facts.Write(new(tenant, rules, Guid.NewGuid().ToString("N")), values, dialect);
        return values;
    }

    public static TimeZoneRules ReadRules(SqlRow row) => new(row.Text(), row.Text(), row.Text());

    private sealed class StoredRules(string tenant, TimeZoneRules rules, string entry)
    {
        public string Tenant => tenant;

        public TimeZoneRules Rules => rules;

        public string Entry => entry;
    }
}
