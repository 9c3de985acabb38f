using System.Globalization;

namespace FollowUpKit.Import;

/// <summary>What is wrong with a row as a row.</summary>
internal sealed record RowProblem(string Name, params (string Name, object Value)[] Values)
{
    public static RowProblem OpenQuote { get; } = new("open_quote");

    public static RowProblem StrayQuote { get; } = new("stray_quote");

    public static RowProblem OtherEncoding { get; } = new("encoding");

    public static RowProblem FieldCount(int found, int expected) => new("field_count", ("found", found), ("expected", expected));

    public string Describe(CultureInfo? culture) => Words.Fill("Row_" + Name, culture, Values);
}
