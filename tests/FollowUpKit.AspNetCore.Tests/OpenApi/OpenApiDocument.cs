using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit.AspNetCore.Tests;

/// <summary>Makes the OpenAPI document of the package from its endpoints and the JSON contracts of its types.</summary>
internal sealed class OpenApiDocument
{
    private static readonly Dictionary<Type, (string Format, string Example)> Texts = new()
    {
        [typeof(Instant)] = ("date-time", "2026-03-05T16:05:00Z"),
        [typeof(LocalDate)] = ("date", "2026-03-05"),
        [typeof(LocalTime)] = ("", "10:05:00"),
        [typeof(LocalDateTime)] = ("", "2026-03-05T10:05:00"),
        [typeof(Period)] = ("duration", "P1D"),
        [typeof(Duration)] = ("", "1:03:30:00"),
        [typeof(OperationId)] = ("", "4711"),
    };

    private readonly SortedDictionary<string, JsonNode> _schemas = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, JsonNode> _parameters = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, JsonNode> _responses = new(StringComparer.Ordinal);

    public static JsonObject Make() => new OpenApiDocument().Document();

    private JsonObject Document()
    {
        var paths = new JsonObject();
        foreach (var endpoint in WebEndpoints.All)
        {
            if (paths[endpoint.Path] is not JsonObject path) paths[endpoint.Path] = path = [];
            path[endpoint.Method.ToLowerInvariant()] = Operation(endpoint);
        }

        return new()
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject
            {
                ["title"] = "FollowUpKit",
                ["version"] = "1",
                ["description"] = "Chains of sales follow-ups: commands, indicators and reports. Every message is in the language of Accept-Language: English or Spanish.",
                ["license"] = new JsonObject { ["name"] = "MIT", ["identifier"] = "MIT" },
            },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = ".", ["description"] = "Where this document is." }),
            ["tags"] = new JsonArray(Tag("operations", "Operations, their chains and their commands."), Tag("reports", "Reports, as pages, counts, groups and files.")),
            ["paths"] = paths,
            ["components"] = new JsonObject { ["schemas"] = Node(_schemas), ["parameters"] = Node(_parameters), ["responses"] = Node(_responses) },
        };
    }

    private static JsonObject Node(IEnumerable<KeyValuePair<string, JsonNode>> items) => new(items.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value)));

    private static JsonObject Tag(string name, string description) => new() { ["name"] = name, ["description"] = description };

    private JsonObject Operation(WebEndpoint endpoint)
    {
        var operation = new JsonObject
        {
            ["operationId"] = endpoint.Id,
            ["summary"] = endpoint.Summary,
            ["description"] = endpoint.Summary,
            ["tags"] = new JsonArray(endpoint.Path.StartsWith("/reports", StringComparison.Ordinal) ? "reports" : "operations"),
        };
        var parameters = new JsonArray([.. Parameters(endpoint).Select(parameter => Kept("parameters", _parameters, (string)parameter["name"]!, parameter))]);
        if (parameters.Count > 0) operation["parameters"] = parameters;
        if (endpoint.Body is { } body)
            operation["requestBody"] = new JsonObject { ["required"] = true, ["content"] = Content("application/json", SchemaOf(body)) };
        var responses = new JsonObject { [$"{endpoint.Status}"] = Success(endpoint) };
        foreach (var status in endpoint.Problems.GroupBy(problem => problem.Status).OrderBy(group => group.Key))
        {
            responses[$"{status.Key}"] = Kept("responses", _responses, string.Join("_or_", status.Select(problem => problem.Name)), new JsonObject
            {
                ["description"] = string.Join(" or ", status.Select(problem => $"urn:followupkit:problem:{problem.Name}")),
                ["content"] = Content("application/problem+json", SchemaOf(typeof(Problem))),
            });
        }

        operation["responses"] = responses;
        return operation;
    }

    private JsonObject Success(WebEndpoint endpoint)
    {
        var response = new JsonObject { ["description"] = endpoint.Answer is { } type ? DescriptionOf(type) ?? endpoint.Summary : "The file." };
        if (endpoint.HasVersion)
            response["headers"] = new JsonObject { ["ETag"] = new JsonObject { ["description"] = "The version, in quotes.", ["schema"] = Text() } };
        response["content"] = endpoint.Answer is { } answer ? Content(endpoint.ContentType, SchemaOf(answer)) : Content(endpoint.ContentType, Text());
        return response;
    }

    private static IEnumerable<JsonNode> Parameters(WebEndpoint endpoint)
    {
        if (endpoint.Path.Contains("{id}", StringComparison.Ordinal)) yield return Parameter("id", "path", "The ERP's key of the sale.", true, Text());
        if (endpoint.Path.Contains("{number}", StringComparison.Ordinal))
            yield return Parameter("number", "path", "The number of the follow-up in its operation.", true, new JsonObject { ["type"] = "integer", ["minimum"] = 1 });
        foreach (var parameter in endpoint.Query)
        {
            var schema = new JsonObject { ["type"] = parameter.Type };
            if (parameter.Format is { } format) schema["format"] = format;
            if (parameter.Words is { } words) schema["enum"] = new JsonArray([.. words.Select(word => JsonValue.Create(word))]);
            if (parameter.Repeats) schema = new() { ["type"] = "array", ["items"] = schema };
            yield return Parameter(parameter.Name, "query", parameter.Description, parameter.IsRequired, schema);
        }

        if (!endpoint.IsCommand) yield break;
        yield return Parameter("Idempotency-Key", "header", "The command id: the same request with the same key changes nothing twice.", false, new JsonObject { ["type"] = "string", ["maxLength"] = 128 });
        yield return Parameter("If-Match", "header", "The version that the person saw, in quotes: another one is refused with status 412.", false, Text());
    }

    private static JsonObject Parameter(string name, string place, string description, bool required, JsonNode schema)
    {
        var parameter = new JsonObject { ["name"] = name, ["in"] = place, ["description"] = description };
        if (required) parameter["required"] = true;
        parameter["schema"] = schema;
        return parameter;
    }

    private static JsonObject Content(string type, JsonNode schema) => new() { [type] = new JsonObject { ["schema"] = schema } };

    /// <summary>A reference to a component; one of another content gets another name.</summary>
    private static JsonObject Kept(string kind, SortedDictionary<string, JsonNode> components, string name, JsonNode content)
    {
        var key = name;
        for (var number = 2; components.TryGetValue(key, out var other) && !JsonNode.DeepEquals(other, content); number++) key = $"{name}-{number}";
        components.TryAdd(key, content);
        return new() { ["$ref"] = $"#/components/{kind}/{key}" };
    }

    private static JsonObject Text() => new() { ["type"] = "string" };

    /// <summary>A reference to the schema of a type of ours, which is made at its first use.</summary>
    private JsonObject SchemaOf(Type type)
    {
        var name = NameOf(type);
        if (!_schemas.ContainsKey(name))
        {
            _schemas[name] = new JsonObject();
            var schema = Exported(type);
            if (DescriptionOf(type) is { } description && schema is JsonObject described) described["description"] = description;
            _schemas[name] = schema;
        }

        return Reference(name);
    }

    private JsonNode Exported(Type type) => WebJson.Options.GetJsonSchemaAsNode(type, new JsonSchemaExporterOptions
    {
        TreatNullObliviousAsNonNullable = true,
        TransformSchemaNode = (context, schema) => Transformed(context, schema, type),
    });

    private JsonNode Transformed(JsonSchemaExporterContext context, JsonNode schema, Type root)
    {
        var type = Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type;
        if (context.PropertyInfo is { } property) type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        var result = schema;
        if (Texts.TryGetValue(type, out var text)) result = Formatted(text.Format, text.Example);
        else if (type == typeof(IReadOnlyList<LocalDateTime>)) result = new JsonObject { ["type"] = "array", ["items"] = Formatted("", Texts[typeof(LocalDateTime)].Example) };
        else if (type == typeof(DateTimeZone)) result = Text();
        else if (type == typeof(Sent)) result = new JsonObject { ["type"] = new JsonArray("string", "null") };
        else if (type.IsEnum) result = new JsonObject { ["type"] = "string", ["enum"] = new JsonArray([.. Enum.GetNames(type).Select(word => JsonValue.Create(JsonNamingPolicy.CamelCase.ConvertName(word)))]) };
        else if (typeof(IReadOnlyDictionary<OperationId, OperationIndicator>).IsAssignableFrom(type)) result = new JsonObject { ["type"] = "object", ["additionalProperties"] = SchemaOf(typeof(OperationIndicator)) };
        else if (IsOurs(context.TypeInfo, root)) result = SchemaOf(type);
        if (result is not JsonObject described) return result;
        if (context.PropertyInfo is { AttributeProvider: { } attributes } && !ReferenceEquals(type, root))
        {
            if (attributes.GetCustomAttributes(typeof(DescriptionAttribute), true) is [DescriptionAttribute description, ..]) described["description"] = description.Description;
            if (attributes.GetCustomAttributes(typeof(DataTypeAttribute), true) is [DataTypeAttribute data, ..] && FormatOf(data.DataType) is { } format) described["format"] = format;
        }

        described.Remove("default");
        // Properties without a value are left out of the answers, never null.
        if (described["type"] is JsonArray kinds) described["type"] = kinds.Count == 2 && kinds.Any(kind => (string?)kind == "null") && !IsBody(root) ? kinds.First(kind => (string?)kind != "null")!.DeepClone() : kinds.DeepClone();
        if (context.TypeInfo.Kind == JsonTypeInfoKind.Object && ReferenceEquals(described, schema)) Demand(context.TypeInfo, described, IsBody(root));
        return described;
    }

    /// <summary>Bodies may have no other properties; answers always have those that are never null, and may get more.</summary>
    private static void Demand(JsonTypeInfo type, JsonObject schema, bool isBody)
    {
        string[] required =
        [
            .. type.Properties
                .Where(property => isBody ? property.AttributeProvider?.IsDefined(typeof(RequiredAttribute), true) == true : property is { IsGetNullable: false, Get: not null })
                .Select(property => property.Name),
        ];
        schema.Remove("required");
        schema.Remove("additionalProperties");
        if (required.Length > 0) schema["required"] = new JsonArray([.. required.Select(name => JsonValue.Create(name))]);
        if (isBody) schema["additionalProperties"] = false;
    }

    private static bool IsOurs(JsonTypeInfo type, Type root) =>
        type.Kind == JsonTypeInfoKind.Object && type.Type != root && type.Type.Namespace?.StartsWith("FollowUpKit", StringComparison.Ordinal) == true
        && !type.Type.IsSubclassOf(typeof(OperationChange));

    private static bool IsBody(Type type) => type.Name.EndsWith("Body", StringComparison.Ordinal);

    private static string? FormatOf(DataType type) => type switch
    {
        DataType.Date => "date",
        DataType.Duration => "duration",
        _ => null,
    };

    private static JsonObject Formatted(string format, string example)
    {
        var schema = Text();
        if (format.Length > 0) schema["format"] = format;
        schema["examples"] = new JsonArray(example);
        return schema;
    }

    private static JsonObject Reference(string name) => new() { ["$ref"] = $"#/components/schemas/{name}" };

    private static string? DescriptionOf(Type type) => type.GetCustomAttribute<DescriptionAttribute>(false)?.Description;

    private static string NameOf(Type type) => type.IsGenericType
        ? type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)] + "Of" + NameOf(type.GetGenericArguments()[0])
        : type.DeclaringType is { } outer ? outer.Name + type.Name : type.Name;
}
