namespace FollowUpKit.Hosting.Tests;

/// <summary>A desk that sends digests, on Tuesday, 3 March 2026; its sales are opened a day before.</summary>
internal static class DigestDesk
{
    public static readonly LocalDate Tuesday = Desk.Today.PlusDays(1);

    public static Instant Eight => Desk.At(Tuesday, 8, 0);

    public static Desk With(Action<DigestOptions>? digest = null, Action<FollowUpKitOptions>? configure = null)
    {
        var desk = new Desk(configure);
        desk.Reminders.Digest = new DigestOptions();
        digest?.Invoke(desk.Reminders.Digest);
        return desk;
    }

    /// <summary>A sale of an agent whose first follow-up is due on a date.</summary>
    public static Task<CommandReceipt> OpenAsync(this Desk desk, string sale, LocalDate due, string agent = "ana", string branch = "MTY") => desk.FollowUps.ExecuteAsync(
        new OpenOperation(sale).WithTitle($"Quotation {sale}").WithCustomer("ACME").WithBranch(branch).WithAgent(agent).WithFirst(new FollowUpDraft($"Call about {sale}", Due.On(due))));

    /// <summary>A sale of an agent without a next step.</summary>
    public static Task<CommandReceipt> OpenAloneAsync(this Desk desk, string sale, string agent = "ana", string branch = "MTY") =>
        desk.FollowUps.ExecuteAsync(new OpenOperation(sale).WithBranch(branch).WithAgent(agent));

    /// <summary>Sales in every section of the digest of ana.</summary>
    public static async Task OpenAllAsync(this Desk desk)
    {
        desk.Clock.Reset(Desk.At(Tuesday.PlusDays(-20), 9, 0));
        await desk.OpenAsync("stale", Tuesday.PlusDays(40));
        desk.Clock.Reset(Desk.At(Desk.Today, 9, 0));
        await desk.OpenAsync("overdue", Tuesday.PlusDays(-2));
        await desk.OpenAsync("today", Tuesday);
        await desk.OpenAsync("next", Tuesday.PlusDays(3));
        await desk.OpenAsync("later", Tuesday.PlusDays(4));
        await desk.OpenAloneAsync("alone");
    }

    /// <summary>The section with its count and rows, a line each.</summary>
    public static string Told(this Digest digest) => string.Join(
        '\n', digest.Sections.Select(section => $"{section.Kind} {section.Count}: {string.Join(", ", section.Rows.Select(row => row.OperationId))}"));

    /// <summary>Who got digests, in order.</summary>
    public static string Recipients(this KeepingSender sender) =>
        string.Join(", ", sender.Sent.Where(sent => sent.Kind == DeliveryKind.Digest).Select(sent => $"{sent.Recipient} {sent.Agent ?? sent.Branch}"));
}
