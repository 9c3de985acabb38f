using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using FollowUpKit.Storage;
using FollowUpKit.Storage.Relational;
using NodaTime.Text;

namespace FollowUpKit.Import;

/// <summary>Everything that was accepted on an operation as a line of JSON. Names and kinds are those of the tables, the same for ever.</summary>
internal static class HistoryLine
{
    private const string OperationId = "operation_id";
    private const string Commands = "commands";

    // The text never goes into a web page; accents and emoji stay as they are.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(StoredHistory history)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, Options))
        {
            writer.WriteStartObject();
            writer.WriteString(OperationId, history.OperationId);
            writer.WriteStartArray(Commands);
            foreach (var command in history.Commands) Write(writer, command);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }

    /// <summary>A command alone, to compare it with another.</summary>
    public static string Text(AcceptedCommand command)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, Options)) Write(writer, command);
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    /// <exception cref="JsonException">It is no such line.</exception>
    /// <exception cref="UnknownChangeException">It has a change that only a newer library knows.</exception>
    public static StoredHistory Read(byte[] line)
    {
        try
        {
            CheckValues(line);
            using var document = JsonDocument.Parse(line);
            CheckNames(document.RootElement, OperationId, Commands);
            return new StoredHistory(
                document.RootElement.GetProperty(OperationId).GetString()!,
                [.. document.RootElement.GetProperty(Commands).EnumerateArray().Select(ReadCommand)]);
        }
        catch (Exception error) when (error is InvalidOperationException or FormatException or KeyNotFoundException)
        {
            throw new JsonException(error.Message, error);
        }
    }

    private static void Write(Utf8JsonWriter writer, AcceptedCommand command)
    {
        writer.WriteStartObject();
        writer.WriteNumber("version", command.Version);
        writer.WriteString("accepted_at", InstantPattern.ExtendedIso.Format(command.At));
        writer.WriteString("accepted_by", command.By);
        writer.WriteString("kind", command.Kind);
        if (command.CommandId is { } id) writer.WriteString("command_id", id);
        if (command.Fingerprint is { } fingerprint) writer.WriteBase64String("fingerprint", fingerprint);
        if (command.FollowUpNumber is { } number) writer.WriteNumber("follow_up", number);
        if (command.NextFollowUpNumber is { } next) writer.WriteNumber("next_follow_up", next);
        writer.WritePropertyName("changes");
        writer.WriteRawValue(ChangesJson.Write(command.Changes));
        writer.WriteEndObject();
    }

    private static AcceptedCommand ReadCommand(JsonElement command)
    {
        CheckNames(command, "version", "accepted_at", "accepted_by", "kind", "command_id", "fingerprint", "follow_up", "next_follow_up", "changes");
        return new AcceptedCommand
        {
            Version = command.GetProperty("version").GetInt64(),
            At = InstantPattern.ExtendedIso.Parse(command.GetProperty("accepted_at").GetString()!).GetValueOrThrow(),
            By = command.GetProperty("accepted_by").GetString()!,
            Kind = command.GetProperty("kind").GetString()!,
            CommandId = command.TryGetProperty("command_id", out var id) ? id.GetString() : null,
            Fingerprint = command.TryGetProperty("fingerprint", out var fingerprint) ? fingerprint.GetBytesFromBase64() : null,
            FollowUpNumber = command.TryGetProperty("follow_up", out var number) ? number.GetInt32() : null,
            NextFollowUpNumber = command.TryGetProperty("next_follow_up", out var next) ? next.GetInt32() : null,
            Changes = ChangesJson.Read(command.GetProperty("changes").GetRawText()),
        };
    }

    /// <summary>Refuses what is never written: null, and texts that no store can keep.</summary>
    private static void CheckValues(byte[] line)
    {
        var reader = new Utf8JsonReader(line);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.Null) throw new JsonException("A value is null.");
            if (reader.TokenType == JsonTokenType.String && reader.GetString()!.AsSpan().IndexOf('\0') >= 0) throw new JsonException("A text has the character NUL.");
        }
    }

    /// <summary>What only a newer library knows is not left out in silence.</summary>
    private static void CheckNames(JsonElement element, params string[] names)
    {
        foreach (var property in element.EnumerateObject())
        {
            if (Array.IndexOf(names, property.Name) < 0) throw new JsonException($"The name '{property.Name}' is not known.");
        }
    }
}
