using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FollowUpKit.AspNetCore.Tests;

/// <summary>Holds an answer against what the OpenAPI document says of it: no property that it does not list, none missing that it promises.</summary>
internal sealed class SchemaCheck
{
    public static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonNode Document = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "OpenApi", "openapi.json")))!;

    private readonly JsonNode _schema;

    private SchemaCheck(JsonNode schema) => _schema = schema;

    public static SchemaCheck Of(string operationId)
    {
        var operation = Document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject()).Select(pair => pair.Value!)
            .Single(operation => (string?)operation["operationId"] == operationId);
        var success = operation["responses"]!.AsObject().Single(response => response.Key.StartsWith('2')).Value!;
        return new(success["content"]!["application/json"]!["schema"]!);
    }

    public void Check(JsonNode answer) => Check(answer, _schema, "");

    private static void Check(JsonNode? value, JsonNode schema, string path)
    {
        if ((string?)schema["$ref"] is { } reference)
        {
            Check(value, Document["components"]!["schemas"]![reference.Split('/')[^1]]!, path);
            return;
        }

        if (schema["anyOf"] is JsonArray choices)
        {
            var chosen = choices.Single(choice => (string?)choice!["properties"]!["type"]!["const"] == (string?)value!["type"]);
            Check(value, chosen!, path);
            return;
        }

        switch (value)
        {
            case JsonObject item:
                CheckObject(item, schema, path);
                break;
            case JsonArray items:
                Assert.True(TypesOf(schema).Contains("array"), $"{path} is an array.");
                foreach (var item in items) Check(item, schema["items"]!, path + "[]");
                break;
            default:
                Assert.True(Kinds(value!.GetValueKind()).Intersect(TypesOf(schema).DefaultIfEmpty("const")).Any(), $"{path} is {value.ToJsonString()}, not {schema["type"]}.");
                if (schema["enum"] is JsonArray words) Assert.Contains((string?)value, words.Select(word => (string?)word));
                break;
        }
    }

    private static void CheckObject(JsonObject item, JsonNode schema, string path)
    {
        Assert.True((string?)schema["type"] is "object" or null, $"{path} is an object.");
        var properties = schema["properties"] as JsonObject;
        foreach (var (name, value) in item)
        {
            var of = properties?[name] ?? schema["additionalProperties"];
            Assert.True(of is not null, $"{path}.{name} is not in the document.");
            Check(value, of, $"{path}.{name}");
        }

        foreach (var name in schema["required"] as JsonArray ?? []) Assert.True(item.ContainsKey((string)name!), $"{path}.{name} is missing.");
    }

    /// <summary>The types of a schema: one, or with null.</summary>
    private static IEnumerable<string> TypesOf(JsonNode schema) => schema["type"] switch
    {
        JsonArray types => types.Select(type => (string)type!),
        null => [],
        var type => [(string)type!],
    };

    private static string[] Kinds(JsonValueKind kind) => kind switch
    {
        JsonValueKind.True or JsonValueKind.False => ["boolean"],
        JsonValueKind.Number => ["integer", "number"],
        JsonValueKind.String => ["string", "const"],
        _ => [],
    };
}
