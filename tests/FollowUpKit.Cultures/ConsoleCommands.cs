namespace FollowUpKit.Cultures;

/// <summary>Command lines of the console host: the story, an import, changes, refusals, answers, misuse.</summary>
internal static class ConsoleCommands
{
    private static readonly string[] Once =
    [
        "--db FOLDER/story.db",
        "--db FOLDER/historia.db --language es",
        "import --operations FOLDER/operations.csv --follow-ups FOLDER/follow-ups.csv --format json",
        "open 7 --branch MTY --agent IVAN --title Tıtle --zone America/Monterrey --command-id İ1 --first-subject Ask --first-due 2026-03-09T10:00 --first-remind 2026-03-09T09:15",
        "open 7 --branch MTY --agent IVAN --title Tıtle --zone America/Monterrey --command-id İ1 --first-subject Ask --first-due 2026-03-09T10:00 --first-remind 2026-03-09T09:15",
        "result 7 --at 2026-03-09T10:05 --details Dear --command-id i1 --next-subject Check --next-due 2026-03-12 --next-remind 2026-03-12T08:00",
        "reschedule 7 --due 2026-03-09T09:30 --reason Holiday",
    ];

    private static readonly string[] InBothLanguages =
    [
        "open 7",
        "result 7 --at 2027-01-01T00:00 --details Early",
        "cancel 7 --reason x --expected-version 1",
        "cancel 7 --reason x --expected-version -1",
        "cancel 7 --reason x --follow-up -1",
        "cancel 7 --reason x --follow-up 12345",
        "import --operations FOLDER/operations.csv --follow-ups FOLDER/follow-ups.csv",
        "list",
        "list --format json",
        "list --as-of 2012-01-20T11:30 --zone Europe/Amsterdam",
        "list --as-of 2555-03-05T10:05",
        "list --limit -1",
        "report without-attention --group-by days-overdue",
        "report without-attention --group-by agent --format json",
        "list --format csv",
        "report results",
        "report results --format csv",
        "report agent-work --format csv",
        "show 7",
        "show 7 --format json",
        "show I-1 --format json",
        "show i-1",
        "show ä-3",
        "explain --due 2012-03-25T02:30 --zone Europe/Amsterdam --as-of 2012-01-20T00:00:00Z",
        "explain --due 2012-03-25 --zone Asia/Tehran --as-of 2012-01-20T00:00:00Z --format json",
        "--help",
    ];

    public static IEnumerable<string> All => [.. Once, .. InBothLanguages.SelectMany(command => new[] { command, command + " --language es" })];
}
