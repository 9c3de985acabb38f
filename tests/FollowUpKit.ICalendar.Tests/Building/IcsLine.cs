namespace FollowUpKit.ICalendar.Tests;

internal sealed record IcsLine(string Name, string Parameters, string Value);
