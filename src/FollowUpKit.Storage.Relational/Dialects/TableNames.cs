using System.Text.RegularExpressions;

namespace FollowUpKit.Storage.Relational;

internal sealed class TableNames
{
    private const string Allowed = @"^[A-Za-z_][A-Za-z0-9_]{0,31}\z";

    public TableNames(string prefix)
    {
        if (prefix is null) throw new ArgumentNullException(nameof(prefix));
        if (!Regex.IsMatch(prefix, Allowed))
        {
            throw new ArgumentException(
                $"The table prefix '{prefix}' is not allowed: up to 32 ASCII letters, digits and underscores, no digit first.",
                nameof(prefix));
        }

        Prefix = prefix;
    }

    public string Prefix { get; }

    public string Operations => Prefix + "operations";

    public string FollowUps => Prefix + "follow_ups";

    public string AttentionIndex => FollowUps + "_attention";

    public string AttentionByBranchIndex => FollowUps + "_attention_branch";

    public string AttentionByAgentIndex => FollowUps + "_attention_agent";

    public string Reminders => Prefix + "reminders";

    public string Commands => Prefix + "commands";

    public string Changes => Prefix + "changes";

    public string SchemaVersion => Prefix + "schema_version";
}
