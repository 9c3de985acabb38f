namespace FollowUpKit.ICalendar.Tests;

[AttributeUsage(AttributeTargets.Method)]
internal sealed class OtherReaderFactAttribute : FactAttribute
{
    public OtherReaderFactAttribute() => Skip = PythonICalendar.ReasonToSkip;
}
