namespace FollowUpKit.Import.Tests;

/// <summary>Tables as people have them: notes of several lines, accents, quotation marks and separators in texts.</summary>
internal static class Tables
{
    private static readonly string[] Pieces =
    [
        "Llamar", "cotización", "Ñandú", " ", ", ", "; ", "\t", "|", "\"", "\n", "\r\n", "\r", "'", "=1+1", "+52 55 1234", "-5", "@", "ß", "¡Sí!", "2026-03-05",
    ];

    public static string[] Header { get; } = ["Deal ID", "Título", "Notas"];

    public static List<string[]> Random(int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(1, random.Next(1, 12)).Select(row => new[] { $"D-{row}", Text(random), Text(random) })];
    }

    private static string Text(Random random) => string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ => Pieces[random.Next(Pieces.Length)]));
}
