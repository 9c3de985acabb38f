using System.Text.Json;
using System.Text.Json.Serialization;

namespace FollowUpKit.AspNetCore;

/// <summary>An enumeration as words in camel case: <c>inProgress</c>. Numbers are not read.</summary>
internal sealed class WordConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where T : struct, Enum;
