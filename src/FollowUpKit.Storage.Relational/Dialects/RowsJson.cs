using System.Data;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace FollowUpKit.Storage.Relational;

/// <summary>Rows as one text, from which a database makes rows of a table again.</summary>
internal static class RowsJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<object?>> rows)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartArray();
            foreach (var row in rows)
            {
                json.WriteStartObject();
                for (var i = 0; i < columns.Count; i++) Write(json, columns[i], row[i]);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    // A column that is left out is null.
    private static void Write(Utf8JsonWriter json, string column, object? value)
    {
        switch (value)
        {
            case null: break;
            case int number: json.WriteNumber(column, number); break;
            case long number: json.WriteNumber(column, number); break;
            case byte[] bytes: json.WriteString(column, "\\x" + string.Concat(bytes.Select(one => one.ToString("x2", CultureInfo.InvariantCulture)))); break;
            case DateTime instant: json.WriteString(column, instant.ToString("O", CultureInfo.InvariantCulture)); break;
            case TypedValue { Type: DbType.Date, Value: DateTime date }:
                json.WriteString(column, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
            case TypedValue { Type: DbType.Time, Value: TimeSpan time }: json.WriteString(column, time.ToString("c", CultureInfo.InvariantCulture)); break;
            case string text: json.WriteString(column, text); break;
            default: throw new ArgumentException($"A value of type {value.GetType()} is not a column's.", nameof(value));
        }
    }
}
