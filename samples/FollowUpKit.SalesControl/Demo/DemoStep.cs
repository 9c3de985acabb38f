namespace FollowUpKit.SalesControl;

/// <summary>A step of a chain as it is told in one language.</summary>
internal sealed record DemoStep(string Subject, string Kind, string Result);
