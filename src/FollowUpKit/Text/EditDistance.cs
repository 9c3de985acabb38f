namespace FollowUpKit;

/// <summary>How many letters must be typed, deleted or replaced to make one text of another.</summary>
internal static class EditDistance
{
    /// <summary>The distance; the limit where it is that or more.</summary>
    public static int Between(string one, string other, int limit)
    {
        if (Math.Abs(one.Length - other.Length) >= limit) return limit;
        var before = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var row = new int[other.Length + 1];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var replaced = before[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
                row[j] = Math.Min(replaced, Math.Min(before[j], row[j - 1]) + 1);
            }

            before = row;
        }

        return Math.Min(before[other.Length], limit);
    }
}
