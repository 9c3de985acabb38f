using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace FollowUpKit.AspNetCore;

/// <summary>The JSON of the endpoints, whatever options the host has for its own.</summary>
internal static class WebJson
{
    public static readonly IJsonTypeInfoResolver Resolver = WebJsonContext.Default.WithAddedModifier(ChangeTypes.AddTo);

    /// <summary>Accents and emoji stay as they are: the answers are never part of a page.</summary>
    public static readonly JsonSerializerOptions Options = Made();

    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = Options.Encoder, SkipValidation = true };

    public static JsonTypeInfo<T> TypeOf<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));

    /// <summary>Writes an answer whole before anything of it is sent; gives its length in bytes.</summary>
    public static long Write<T>(IBufferWriter<byte> output, T answer)
    {
        using var writer = new Utf8JsonWriter(output, WriterOptions);
        JsonSerializer.Serialize(writer, answer, TypeOf<T>());
        writer.Flush();
        return writer.BytesCommitted;
    }

    private static JsonSerializerOptions Made()
    {
        var options = new JsonSerializerOptions(WebJsonContext.Default.Options)
        {
            TypeInfoResolver = Resolver,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        options.MakeReadOnly();
        return options;
    }
}
