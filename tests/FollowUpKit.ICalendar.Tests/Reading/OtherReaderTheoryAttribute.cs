namespace FollowUpKit.ICalendar.Tests;

[AttributeUsage(AttributeTargets.Method)]
internal sealed class OtherReaderTheoryAttribute : TheoryAttribute
{
    public OtherReaderTheoryAttribute() => Skip = PythonICalendar.ReasonToSkip;
}
