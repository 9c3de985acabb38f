using System.CommandLine;
using System.CommandLine.Parsing;
using FollowUpKit.Hosting;

namespace FollowUpKit.ConsoleHost;

/// <summary>The digest of each agent; with a word, as manager, also one of each branch to it.</summary>
internal sealed class DigestOption : Option<string?>
{
    public DigestOption(string name, string help)
        : base(name)
    {
        Description = Words.Get(help);
        HelpName = "recipient";
        Arity = ArgumentArity.ZeroOrOne;
        Validators.Add(Check);
    }

    /// <summary>What is sent; null without the option.</summary>
    public DigestOptions? Read(ParseResult parsed) => parsed.GetResult(this) is null ? null : new DigestOptions { BranchRecipient = parsed.GetValue(this) };

    private void Check(OptionResult result)
    {
        foreach (var token in result.Tokens.Where(token => string.IsNullOrWhiteSpace(token.Value) || token.Value.Any(letter => letter == ':') || token.Value == EscalationStep.Agent))
            result.AddError(Words.Fill("Misuse_digest", ("option", Name), ("value", token.Value)));
    }
}
