using System.CommandLine;
using System.CommandLine.Parsing;

namespace FollowUpKit.ConsoleHost;

/// <summary>The statuses that a list is narrowed to.</summary>
internal sealed class StatusOption : Option<FollowUpStatus[]>
{
    private static readonly FollowUpStatus[] Known = [FollowUpStatus.InProgress, FollowUpStatus.Overdue, FollowUpStatus.Concluded];

    public StatusOption()
        : base("--status")
    {
        Description = Words.Fill("Help_status", ("statuses", string.Join(", ", Known)));
        HelpName = "status";
        Arity = ArgumentArity.OneOrMore;
        CustomParser = argument => [.. argument.Tokens.Select(token => Read(argument, token.Value))];
    }

    public static Filter<SalesControlQuery> Filter()
    {
        var option = new StatusOption();
        return new([option], (query, parsed, _) => parsed.GetValue(option) is { Length: > 0 } statuses ? query.Statuses(statuses) : query);
    }

    private FollowUpStatus Read(ArgumentResult argument, string text)
    {
        var plain = text.Replace("-", "", StringComparison.Ordinal);
        var status = Array.Find(Known, status => string.Equals(status.ToString(), plain, StringComparison.OrdinalIgnoreCase));
        if (status == default) argument.AddError(Words.Fill("Misuse_choice", ("option", Name), ("value", text), ("choices", string.Join(", ", Known))));
        return status;
    }
}
