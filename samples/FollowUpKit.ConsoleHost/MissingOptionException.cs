using System.CommandLine;

namespace FollowUpKit.ConsoleHost;

/// <summary>An option that others need is not given; a person at the terminal is asked for it.</summary>
internal sealed class MissingOptionException(Option option) : Exception($"{option.Name} is missing.")
{
    public Option Option => option;
}
