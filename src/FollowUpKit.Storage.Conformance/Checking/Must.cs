namespace FollowUpKit.Storage.Conformance;

/// <summary>Checks that throw a <see cref="BrokenPromiseException"/> telling what was expected and found.</summary>
internal static class Must
{
    private const int MostDifferences = 4;
    private const int LongestValue = 120;

    /// <summary>Both hold the same, part for part.</summary>
    public static void Equal(string what, object? expected, object? found)
    {
        var wanted = Shown.Lines(expected);
        var got = Shown.Lines(found);
        if (wanted.SequenceEqual(got)) return;
        if (expected is null || found is null) throw new BrokenPromiseException(what, found is null ? "none" : Cut(Shown.Line(found)));
        var gotParts = got.ToDictionary(line => line.Key, line => line.Value, StringComparer.Ordinal);
        var wantedParts = wanted.ToDictionary(line => line.Key, line => line.Value, StringComparer.Ordinal);
        var paths = wanted.Concat(got).Select(line => line.Key).Distinct(StringComparer.Ordinal)
            .Where(path => Part(wantedParts, path) != Part(gotParts, path))
            .ToList();
        throw new BrokenPromiseException(
            $"{what} with {Told(wantedParts, paths)}", paths.Count == 0 ? "the same parts in another order" : Told(gotParts, paths));
    }

    public static void Be(bool holds, string expected, string found)
    {
        if (!holds) throw new BrokenPromiseException(expected, found);
    }

    public static async Task<T> ThrowAsync<T>(string what, Func<Task> action)
        where T : Exception
    {
        try
        {
            await action();
        }
        catch (T refused)
        {
            return refused;
        }
        catch (Exception error) when (error is not BrokenPromiseException)
        {
            throw new BrokenPromiseException($"{what}: {typeof(T).Name}", $"{error.GetType().Name}: {error.Message}", error);
        }

        throw new BrokenPromiseException($"{what}: {typeof(T).Name}", "no error");
    }

    private static string Part(Dictionary<string, string> parts, string path) =>
        parts.TryGetValue(path, out var value) ? value : "nothing";

    private static string Cut(string value) => value.Length <= LongestValue ? value : value.Remove(LongestValue) + "…";

    private static string Told(Dictionary<string, string> parts, List<string> paths)
    {
        var told = paths.Take(MostDifferences).Select(path => $"{(path.Length == 0 ? "it" : path)} = {Cut(Part(parts, path))}");
        var more = paths.Count > MostDifferences ? $" and {paths.Count - MostDifferences} more" : "";
        return string.Join("; ", told) + more;
    }
}
