using FollowUpKit.Storage;
using NodaTime;
using NodaTime.Text;

namespace FollowUpKit;

/// <summary>The place of an operation in an order as texts: what the order compares, and no more.</summary>
internal static class OperationPlace
{
    public static string[] Write(OperationOrder order, OperationRow row) => [row.OperationId, .. First(order, row)];

    public static OperationRow Read(OperationOrder order, string[] place)
    {
        Cursor.CheckCount(place, count: order is OperationOrder.Customer or OperationOrder.Agent ? 3 : 2);
        var row = new OperationRow { OperationId = Cursor.OperationOf(place[0]) };
        switch (order)
        {
            case OperationOrder.NextOverdueFrom:
                row.NextOverdueFrom = Instant(place[1]);
                break;
            case OperationOrder.CurrentDueDate:
                row.CurrentDueDate = place[1].Length == 0 ? null : Cursor.DateOf(place[1]);
                break;
            case OperationOrder.NewestConclusion:
                row.Conclusion = Instant(place[1]) is { } at ? new ConclusionSnapshot { At = at } : null;
                break;
            case OperationOrder.LongestIdle:
                row.IdleSince = Instant(place[1]);
                break;
            case OperationOrder.Customer:
                (row.OpenedAt, row.Customer) = (Cursor.InstantOf(place[1]), Cursor.KeyOf(place[2]));
                break;
            case OperationOrder.Agent:
                (row.OpenedAt, row.Agent) = (Cursor.InstantOf(place[1]), Cursor.KeyOf(place[2]));
                break;
            default:
                row.OpenedAt = Cursor.InstantOf(place[1]);
                break;
        }

        return row;
    }

    private static string[] First(OperationOrder order, OperationRow row) => order switch
    {
        OperationOrder.NextOverdueFrom => [Text(row.NextOverdueFrom)],
        OperationOrder.CurrentDueDate => [row.CurrentDueDate is { } date ? LocalDatePattern.Iso.Format(date) : ""],
        OperationOrder.NewestConclusion => [Text(row.Conclusion?.At)],
        OperationOrder.LongestIdle => [Text(row.IdleSince)],
        OperationOrder.Customer => [Cursor.Microseconds(row.OpenedAt), Cursor.Key(row.Customer)],
        OperationOrder.Agent => [Cursor.Microseconds(row.OpenedAt), Cursor.Key(row.Agent)],
        _ => [Cursor.Microseconds(row.OpenedAt)],
    };

    private static string Text(Instant? instant) => instant is { } given ? Cursor.Microseconds(given) : "";

    private static Instant? Instant(string text) => text.Length == 0 ? null : Cursor.InstantOf(text);
}
