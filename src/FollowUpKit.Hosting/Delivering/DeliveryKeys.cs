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
        FormattableString.Invariant($"{reminder.FollowUp.Number}"),
        reminder.Reminder,
        reminder.Occurrence,
        FormattableString.Invariant($"{reminder.Step}"));

    /// <summary>The key of several reminders, in any order.</summary>
    public static string Of(IEnumerable<string> keys) => Hash([.. keys.OrderBy(key => key, StringComparer.Ordinal)]);

    /// <summary>The key of a digest for its recipient and its date.</summary>
    public static string Of(string tenant, string recipient, Digest digest) =>
        Hash("digest", tenant, recipient, digest.Agent ?? "", digest.Agent is null ? digest.Branch ?? "" : "", LocalDatePattern.Iso.Format(digest.Date));

    private static string Hash(params string[] parts)
    {
        // Each part with its length, so that no two lists of parts are one text.
        var text = string.Concat(parts.Select(part => FormattableString.Invariant($"{part.Length}:{part}")));
#if NET
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(text));
#else
        using var sha = SHA256.Create();
        var hash = sha.ComputeHash(Encoding.UTF8.GetBytes(text));
#endif
        var key = new StringBuilder(2 * Bytes);
        for (var i = 0; i < Bytes; i++) key.Append(hash[i].ToString("x2", System.Globalization.CultureInfo.InvariantCulture));
        return key.ToString();
    }
}
