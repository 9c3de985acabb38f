using System.Globalization;

namespace FollowUpKit.Hosting;

/// <summary>A digest in words.</summary>
internal static class DigestWords
{
    /// <summary>The date, the branch of a digest of one, and how many there are of each section.</summary>
    public static string SubjectOf(Digest digest, CultureInfo culture)
    {
        var about = digest.Agent is null ? $"{digest.Branch}, {DateOf(digest, culture)}" : DateOf(digest, culture);
        var counts = digest.Sections.Select(section => string.Format(culture, "{0}: {1}", Words.Get($"Count_{section.Kind}", culture), section.Count));
        return $"{Words.Fill("Subject_Digest", culture, about)} – {string.Join(", ", counts)}";
    }

    /// <summary>Section by section, with an empty line between.</summary>
    public static string BodyOf(Digest digest, CultureInfo culture) =>
        string.Join("\n\n", digest.Sections.Select(section => string.Join("\n", Lines(section, digest, culture))));

    private static IEnumerable<string> Lines(DigestSection section, Digest digest, CultureInfo culture)
    {
        yield return $"{Words.Get($"Section_{section.Kind}", culture)} ({section.Count.ToString(culture)})";
        foreach (var row in section.Rows) yield return "- " + Line(row, section.Kind, digest, culture);
        if (section.Count > section.Rows.Count) yield return Words.Fill("Digest_More", culture, section.Count - section.Rows.Count);
    }

    private static string Line(ReportRow row, DigestSectionKind kind, Digest digest, CultureInfo culture)
    {
        string?[] parts =
        [
            row.Title is null ? row.OperationId.Value : $"{row.OperationId} {row.Title}",
            row.Customer,
            (row as PendingFollowUpRow)?.Subject,
            digest.Agent is null ? row.Agent : null,
            row is PendingFollowUpRow pending ? Words.Fill("Digest_Due", culture, Words.Of(pending.Due, culture)) : null,
            row is PendingFollowUpRow { DaysOverdue: > 0 } overdue ? Words.Fill("Digest_DaysOverdue", culture, overdue.DaysOverdue) : null,
            kind == DigestSectionKind.Stale && row is SalesControlRow { DaysIdle: { } idle } ? Words.Fill("Digest_DaysIdle", culture, idle) : null,
        ];
        return string.Join("; ", parts.Where(part => !string.IsNullOrEmpty(part)));
    }

    private static string DateOf(Digest digest, CultureInfo culture) => digest.Date.ToString("d", culture);
}
