namespace FollowUpKit;

/// <summary>The names and values of the attributes of spans and metrics. Each has few values, and none that a person typed.</summary>
internal static class Attributes
{
    public const string Command = "followupkit.command";
    public const string Outcome = "followupkit.outcome";
    public const string RefusalCode = "followupkit.refusal.code";
    public const string Report = "followupkit.report";
    public const string Answer = "followupkit.report.answer";
    public const string File = "followupkit.import.file";
    public const string ErrorType = "error.type";

    public const string Accepted = "accepted";
    public const string Repeated = "repeated";
    public const string Refused = "refused";
    public const string Conflict = "conflict";
    public const string Cancelled = "cancelled";
    public const string Error = "error";

    public const string Imported = "imported";
    public const string Updated = "updated";
    public const string Unchanged = "unchanged";
    public const string LeftAlone = "left_alone";

    public const string Page = "page";
    public const string Count = "count";
    public const string Groups = "groups";
    public const string Summary = "summary";
    public const string List = "list";
    public const string Stream = "stream";

    public const string Operations = "operations";
    public const string FollowUps = "follow_ups";

    /// <summary>The type of an error and never its message, which may tell what is stored.</summary>
    public static string TypeOf(Exception error) => error.GetType().FullName!;
}
