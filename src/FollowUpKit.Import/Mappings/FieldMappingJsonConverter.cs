using System.Text.Json;
using System.Text.Json.Serialization;

namespace FollowUpKit.Import;

/// <summary>A field as a name, a list of names or an object.</summary>
internal sealed class FieldMappingJsonConverter : JsonConverter<FieldMapping>
{
    private const string Column = "column";
    private const string Columns = "columns";
    private const string FirstOf = "firstOf";
    private const string Constant = "constant";
    private const string Format = "format";
    private const string Values = "values";

    public override FieldMapping Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.String => new FieldMapping(reader.GetString()!),
        JsonTokenType.StartArray => new FieldMapping(Names(ref reader)),
        JsonTokenType.StartObject => ReadObject(ref reader),
        _ => throw new JsonException(null, new FormatException("A field is the name of a column, a list of names, or an object.")),
    };

    public override void Write(Utf8JsonWriter writer, FieldMapping value, JsonSerializerOptions options)
    {
        var isPlain = value is { IsFirstOf: false, Constant: null, Format: null, Values: null };
        if (isPlain)
        {
            WriteNames(writer, value.Columns);
            return;
        }

        writer.WriteStartObject();
        if (value.Columns.Count > 0)
        {
            writer.WritePropertyName(value.IsFirstOf ? FirstOf : value.Columns.Count == 1 ? Column : Columns);
            if (value.IsFirstOf) JsonSerializer.Serialize(writer, [.. value.Columns], MappingJsonContext.Default.StringArray);
            else WriteNames(writer, value.Columns);
        }

        if (value.Constant is not null) writer.WriteString(Constant, value.Constant);
        if (value.Format is not null) writer.WriteString(Format, value.Format);
        if (value.Values is not null)
        {
            writer.WritePropertyName(Values);
            JsonSerializer.Serialize(writer, new Dictionary<string, string>(value.Values), MappingJsonContext.Default.DictionaryStringString);
        }

        writer.WriteEndObject();
    }

    private static FieldMapping ReadObject(ref Utf8JsonReader reader)
    {
        string[] columns = [];
        string? constant = null, format = null;
        var isFirstOf = false;
        Dictionary<string, string>? values = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            switch (name)
            {
                case Column: columns = [Text(ref reader)]; break;
                case Columns: columns = Names(ref reader); break;
                case FirstOf: (columns, isFirstOf) = (Names(ref reader), true); break;
                case Constant: constant = Text(ref reader); break;
                case Format: format = Text(ref reader); break;
                case Values: values = JsonSerializer.Deserialize(ref reader, MappingJsonContext.Default.DictionaryStringString); break;
                default: throw new JsonException(null, new FormatException($"A field has no '{name}'; it may have {Column}, {Columns}, {FirstOf}, {Constant}, {Format} and {Values}."));
            }
        }

        return new FieldMapping(columns) { IsFirstOf = isFirstOf, Constant = constant, Format = format, Values = values };
    }

    private static string Text(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.String
        ? reader.GetString()!
        : throw new JsonException(null, new FormatException($"A text is expected, not {reader.TokenType}."));

    private static string[] Names(ref Utf8JsonReader reader) => JsonSerializer.Deserialize(ref reader, MappingJsonContext.Default.StringArray) ?? [];

    private static void WriteNames(Utf8JsonWriter writer, IReadOnlyList<string> names)
    {
        if (names.Count == 1) writer.WriteStringValue(names[0]);
        else JsonSerializer.Serialize(writer, [.. names], MappingJsonContext.Default.StringArray);
    }
}
