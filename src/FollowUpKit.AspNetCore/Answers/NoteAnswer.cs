using System.ComponentModel;
using System.Globalization;

namespace FollowUpKit.AspNetCore;

/// <summary>A refusal or a warning in words.</summary>
[Description("A refusal or a warning: its stable code, its values, and its message in the language asked for.")]
internal sealed record NoteAnswer(string Code, string Message, IReadOnlyDictionary<string, string> Values)
{
    public static NoteAnswer Of(RuleViolation violation, CultureInfo culture) => new(violation.Code, violation.GetMessage(culture), violation.Values);

    public static NoteAnswer Of(CommandWarning warning, CultureInfo culture) => new(warning.Code, warning.GetMessage(culture), warning.Values);
}
