using System.Text.Json.Serialization;

namespace FollowUpKit.Import;

/// <summary>
/// Where the value of a field comes from. In JSON <c>"Deal name"</c> is a column, <c>["Region", "No"]</c> are columns that are joined, and an object
/// names the rest, such as <c>{ "firstOf": ["Closed", "Changed"], "format": "dd/MM/yyyy" }</c>.
/// </summary>
[JsonConverter(typeof(FieldMappingJsonConverter))]
public sealed class FieldMapping
{
    /// <summary>The value of all codes that <see cref="Values"/> does not name.</summary>
    public const string AnyOther = "*";

    /// <summary>The value of a column, or of several, joined with a hyphen.</summary>
    /// <param name="columns">Their names, in any case.</param>
    public FieldMapping(params IReadOnlyList<string> columns) => Columns = columns ?? throw new ArgumentNullException(nameof(columns));

    /// <summary>The columns of the file, by their names in any case.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>Whether the first of <see cref="Columns"/> that is not empty is taken, instead of all joined.</summary>
    public bool IsFirstOf { get; set; }

    /// <summary>A value for rows in which the columns are empty, and for all rows where there are none; null for none.</summary>
    public string? Constant { get; set; }

    /// <summary>The format of a date and time of this column, instead of those of the mapping; null for those.</summary>
    public string? Format { get; set; }

    /// <summary>Our values by the codes of the file, in any case; <see cref="AnyOther"/> for all others. Null to take values as they are.</summary>
    public IDictionary<string, string>? Values { get; set; }

    /// <summary>Whether the file may lack the column.</summary>
    internal bool IsOptional { get; private set; }

    internal static FieldMapping OfOptionalColumn(string column) => new(column) { IsOptional = true };
}
