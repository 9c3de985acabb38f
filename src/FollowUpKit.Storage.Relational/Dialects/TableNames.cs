using System.Text.RegularExpressions;

namespace FollowUpKit.Storage.Relational;

/// <summary>
/// The names of tables and indexes as they stand in statements: quoted, so that upper case and reserved words mean the same
/// here as in the model of Entity Framework.
/// </summary>
internal sealed class TableNames
{
    /// <summary>With the longest name of a constraint this stays below the 63 characters at which PostgreSQL cuts.</summary>
    private const int LongestPrefix = 20;

    private const int LongestSchema = 32;

    private readonly char _open;
    private readonly char _close;

    /// <summary>The names.</summary>
    /// <param name="tablePrefix">What the names of the tables start with.</param>
    /// <param name="schema">The schema; null for that in which the connection looks.</param>
    /// <param name="open">What stands before a name that is quoted.</param>
    /// <param name="close">What stands after it.</param>
    public TableNames(string tablePrefix, string? schema = null, char open = '"', char close = '"')
    {
        (_open, _close) = (open, close);
        Prefix = Checked(tablePrefix ?? throw new ArgumentNullException(nameof(tablePrefix)), "table prefix", LongestPrefix, nameof(tablePrefix));
        Schema = schema is null ? null : Quoted(Checked(schema, "schema", LongestSchema, nameof(schema)));
    }

    /// <summary>What the names begin with, without quotes.</summary>
    public string Prefix { get; }

    /// <summary>The schema of the tables, as it stands in statements; null for that in which the connection looks.</summary>
    public string? Schema { get; }

    public string Operations => Table("operations");

    public string FollowUps => Table("follow_ups");

    public string Reminders => Table("reminders");

    public string Commands => Table("commands");

    public string Reopenings => Table("reopenings");

    public string TimeZoneRules => Table("time_zone_rules");

    public string Digests => Table("digests");

    public string SchemaVersion => Table("schema_version");

    public string Of(Table table) => Table(table.Name);

    /// <summary>The index with a name after the prefix.</summary>
    public string Index(string name) => Quoted(Prefix + name);

    /// <summary>The same index where no table beside it tells its schema.</summary>
    public string IndexInSchema(string name) => Schema is null ? Index(name) : $"{Schema}.{Index(name)}";

    /// <summary>The table with a name after the prefix.</summary>
    public string Table(string name) => Schema is null ? Quoted(Prefix + name) : $"{Schema}.{Quoted(Prefix + name)}";

    private static string Checked(string name, string what, int longest, string parameterName) =>
        name.Length <= longest && Regex.IsMatch(name, @"^[A-Za-z_][A-Za-z0-9_]*\z")
            ? name
            : throw new ArgumentException(
                FormattableString.Invariant($"The {what} '{name}' is not allowed: up to {longest} ASCII letters, digits and underscores, no digit first."),
                parameterName);

    // A name that passed the check has no quote in it.
    private string Quoted(string name) => $"{_open}{name}{_close}";
}
