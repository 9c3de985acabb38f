namespace FollowUpKit.SalesControl.Tests;

/// <summary>One person of each role.</summary>
internal static class People
{
    public static SignedInPerson Owner { get; } = Of("elena");

    public static SignedInPerson Manager { get; } = Of("karen");

    public static SignedInPerson Agent { get; } = Of("ana");

    public static SignedInPerson Of(string code) => SignedInPerson.Of(DemoCompany.People().Single(person => person.Code == code));
}
