using System.Text.RegularExpressions;

namespace FollowUpKit.Faults;

/// <summary>
/// Spoils the statements of the store on their way to the driver. Each must be noticed by the audit, or the faults of this
/// program prove nothing.
/// </summary>
internal sealed class SqlSaboteur(bool allowsBatches, Func<string, string> rewrite) : Interceptor
{
    /// <summary>
    /// The version is not guarded: neither the operation's nor, behind it, the key of its commands. The first alone is backed
    /// by the second, so that nothing goes wrong without it.
    /// </summary>
    public const string VersionGuard = "version-guard";

    /// <summary>The id of a command is not kept.</summary>
    public const string CommandId = "command-id";

    /// <summary>Each statement commits by itself.</summary>
    public const string Transaction = "transaction";

    public static IReadOnlyList<string> All { get; } = [VersionGuard, CommandId, Transaction];

    public override bool AllowsBatches => allowsBatches;

    public static SqlSaboteur Of(string name, string database) => name switch
    {
        VersionGuard => new(allowsBatches: true, text => Overwriting(Regex.Replace(text, @" AND version = @\w+", ""), database)),
        CommandId => new(allowsBatches: true, text => IsOfCommands(text) ? text.Replace("@command_id", "nullif(@command_id, @command_id)", StringComparison.Ordinal) : text),
        Transaction => new(allowsBatches: false, text => Regex.Replace(text, @"\A(SET TRANSACTION|BEGIN|COMMIT|ROLLBACK)\b.*\z", "SELECT 1")),
        _ => throw new InvalidOperationException($"There is no saboteur '{name}'."),
    };

    public override string Rewrite(string text) => rewrite(text);

    private static bool IsOfCommands(string text) => Regex.IsMatch(text, @"\AINSERT INTO \S*commands\b");

    private static string Overwriting(string text, string database)
    {
        if (!IsOfCommands(text)) return text;
        var columns = Regex.Match(text, @"\((.*?)\)").Groups[1].Value.Split(", ").Except(["tenant", "operation", "version"]);
        return database == Target.MariaDb
            ? $"{text} ON DUPLICATE KEY UPDATE {string.Join(", ", columns.Select(column => $"{column} = VALUES({column})"))}"
            : text.Replace(" ON CONFLICT DO NOTHING", "", StringComparison.Ordinal)
                + $" ON CONFLICT (tenant, operation, version) DO UPDATE SET {string.Join(", ", columns.Select(column => $"{column} = excluded.{column}"))}";
    }
}
