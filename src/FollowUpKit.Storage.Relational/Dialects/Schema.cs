using System.Globalization;
using System.Text.RegularExpressions;

namespace FollowUpKit.Storage.Relational;

/// <summary>
/// The tables and indexes, as literal steps from each version to the next. A released step never changes; what comes later
/// is a step of its own.
/// </summary>
internal sealed class Schema(SqlDialect dialect, TableNames names)
{
    private static readonly Column Version = new("version", ColumnType.Integer, null, isNullable: false);

    /// <summary>The table of the version, which each step records.</summary>
    public string VersionTable => Named(dialect.Spread(Literal(0)));

    /// <summary>What leads from each version of the tables to the next, beginning with none.</summary>
    public IReadOnlyList<string> Steps => [.. Enumerable.Range(1, SqlDialect.SchemaVersion).Select(version => Named(dialect.Spread(Literal(version))))];

    public string Record(int version) => dialect.InsertFixed(
        new TableInsert(names.SchemaVersion, [Version], [], (Version, version.ToString(CultureInfo.InvariantCulture)))) + ";\n";

    /// <summary>A step with the names of tables and indexes where it says <c>{table:…}</c> and <c>{index:…}</c>.</summary>
    public string Named(string step) => Regex.Replace(
        step, @"\{(table|index):([a-z0-9_]+)\}",
        match => match.Groups[1].Value == "table" ? names.Table(match.Groups[2].Value) : names.Index(match.Groups[2].Value));

    /// <summary>The text of a step as it lies in this assembly; of version 0 the table of the version.</summary>
    public string Literal(int version)
    {
        var name = string.Format(CultureInfo.InvariantCulture, "Steps.{0}.{1}.sql", version, dialect.Name);
        using var stream = typeof(Schema).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
