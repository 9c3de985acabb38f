using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace FollowUpKit.AspNetCore;

/// <summary>Idempotency-Key is the command id, If-Match the expected version.</summary>
internal static class CommandHeaders
{
    public static OperationCommand AddTo(OperationCommand command, HttpRequest request, FieldReader fields)
    {
        if (request.Headers["Idempotency-Key"].ToString() is { Length: > 0 } key)
            command = fields.With(command, "Idempotency-Key", value => value.WithCommandId(Unquoted(key)));
        if (request.Headers.IfMatch.ToString() is not { Length: > 0 } match || match == "*") return command;
        if (match is ['"', .. var digits, '"'] && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var version) && version > 0)
            return command.WithExpectedVersion(version);
        fields.Add("If-Match", "Version");
        return command;
    }

    private static string Unquoted(string key) => key is ['"', .. var inner, '"'] ? inner : key;
}
