using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FollowUpKit.Storage;
using NodaTime.Text;

namespace FollowUpKit.Hosting;

/// <summary>Keys of deliveries. They are used by hosts, so what they are made of must never change.</summary>
internal static class DeliveryKeys
{
    private const int Bytes = 16;

    /// <summary>The key of a reminder for its occurrence and its step.</summary>
    public static string Of(string tenant, QueuedReminder reminder) => Hash(
        tenant,
        reminder.FollowUp.OperationId,
        reminder.FollowUp.Number.ToString(CultureInfo.InvariantCulture),
        reminder.Reminder,
        reminder.Occurrence,
        reminder.Step.ToString(CultureInfo.InvariantCulture));

    /// <summary>The key of several reminders, in any order.</summary>
    public static string Of(IEnumerable<string> keys) => Hash([.. keys.OrderBy(key => key, StringComparer.Ordinal)]);

    /// <summary>The key of a digest for its recipient and its date.</summary>
    public static string Of(string tenant, string recipient, Digest digest) =>
        Hash("digest", tenant, recipient, digest.Agent ?? "", digest.Agent is null ? digest.Branch ?? "" : "", LocalDatePattern.Iso.Format(digest.Date));

    private static string Hash(params string[] parts)
    {
        // Each part with its length, so that no two lists of parts are one text.
        var text = new StringBuilder();
        foreach (var part in parts) text.Append(part.Length.ToString(CultureInfo.InvariantCulture)).Append(':').Append(part);
#if NET
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())), 0, Bytes).ToLowerInvariant();
#else
        using var sha = SHA256.Create();
        return BitConverter.ToString(sha.ComputeHash(Encoding.UTF8.GetBytes(text.ToString())), 0, Bytes).Replace("-", "").ToLowerInvariant();
#endif
    }
}
