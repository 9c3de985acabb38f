namespace FollowUpKit.ConsoleHost;

/// <summary>What was asked for makes no sense; the message says what to do, in the language of the user.</summary>
internal sealed class MisuseException(string message) : Exception(message);
