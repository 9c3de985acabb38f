using System.Globalization;

namespace FollowUpKit.Import;

/// <summary>What is wrong with a row as a row.</summary>
internal sealed record RowProblem(string Name, params (string Name, int Value)[] Values)
{
    public static RowProblem OpenQuote { get; } = new("open_quote");

    public static RowProblem StrayQuote { get; } = new("stray_quote");

    public static RowProblem OtherEncoding { get; } = new("encoding");

    public static RowProblem FieldCount(int found, int expected) => new("field_count", ("found", found), ("expected", expected));

    public static RowProblem ReadFrom(BinaryReader reader)
    {
        var name = reader.ReadString();
        var values = new (string Name, int Value)[reader.ReadInt32()];
        for (var i = 0; i < values.Length; i++) values[i] = (reader.ReadString(), reader.ReadInt32());
        return new RowProblem(name, values);
    }

    public void WriteTo(BinaryWriter writer)
    {
        writer.Write(Name);
        writer.Write(Values.Length);
        foreach (var (name, value) in Values)
        {
            writer.Write(name);
            writer.Write(value);
        }
    }

    public string Describe(CultureInfo? culture) => Words.Fill("Row_" + Name, culture, [.. Values.Select(value => (value.Name, (object)value.Value))]);
}
