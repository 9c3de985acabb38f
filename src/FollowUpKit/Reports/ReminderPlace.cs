using System.Globalization;
using FollowUpKit.Storage;

namespace FollowUpKit;

/// <summary>The place of a reminder in its order as texts: what the order compares, and no more.</summary>
internal static class ReminderPlace
{
    public static string[] Write(QueuedReminder row) =>
        [row.FollowUp.OperationId, Cursor.Microseconds(row.ClaimFrom), row.FollowUp.Number.ToString(CultureInfo.InvariantCulture), row.Reminder];

    public static QueuedReminder Read(string[] place)
    {
        Cursor.CheckCount(place, count: 4);
        return new()
        {
            FollowUp = new() { OperationId = Cursor.OperationOf(place[0]), Number = Cursor.NumberOf(place[2]) },
            ClaimFrom = Cursor.InstantOf(place[1]),
            Reminder = Cursor.ReminderOf(place[3]),
        };
    }
}
