using System.Security.Cryptography;
using System.Text;

namespace FollowUpKit;

/// <summary>The command ids of imports, by which a later one knows what an earlier one brought. They are stored, so they must never change.</summary>
internal static class ImportIds
{
    /// <summary>Of the first command of an imported operation; its fingerprint is that of all rows, its next follow-up the last one.</summary>
    public const string Operation = $"{OperationCommandExtensions.ReservedCommandIdPrefix}import";

    /// <summary>The key of a follow-up that was added for a conclusion.</summary>
    public const string AddedForConclusion = ":conclusion";

    /// <summary>The key of a follow-up that has none in its file: its time there, and its place among those of that time.</summary>
    public static string ByTime(string time, int place) => FormattableString.Invariant($":at:{time}:{place}");

    private const int MostInClear = 64;

    /// <summary>Of the scheduling of a follow-up, by its key in the other program.</summary>
    public static string OfFollowUp(string key) => $"{Operation}:{(key.Length <= MostInClear ? key : HashOf(key))}";

    private static string HashOf(string key)
    {
        using var sha = SHA256.Create();
        return string.Concat(sha.ComputeHash(Encoding.UTF8.GetBytes(key)).Select(part => part.ToString("x2", System.Globalization.CultureInfo.InvariantCulture)));
    }
}
