using System.Security.Cryptography;
using System.Text;

namespace FollowUpKit.ICalendar;

/// <summary>
/// The id of a follow-up in all calendar files: a UUID of version 8 (RFC 9562) from SHA-256 over the domain, the key of the sale and the
/// number, one a line. Frozen: the calendars that people have keep these ids.
/// </summary>
internal static class EntryUid
{
    public static string Of(string domain, CalendarEntry entry)
    {
        var name = FormattableString.Invariant($"{domain}\n{entry.OperationId.Value}\n{entry.FollowUpNumber}");
        var id = SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16);
        id[6] = (byte)((id[6] & 0x0F) | 0x80);
        id[8] = (byte)((id[8] & 0x3F) | 0x80);
        return new Guid(id, bigEndian: true).ToString("D");
    }
}
