using System.Globalization;
using FollowUpKit.Storage;
using NodaTime.Text;

namespace FollowUpKit;

/// <summary>The place of a follow-up in an order as texts: what the order compares, and no more.</summary>
internal static class FollowUpPlace
{
    public static string[] Write(FollowUpOrder order, FollowUpRow row) =>
        [row.OperationId, row.Number.ToString(CultureInfo.InvariantCulture), .. First(order, row)];

    public static FollowUpRow Read(FollowUpOrder order, string[] place)
    {
        Cursor.CheckCount(place, count: order is FollowUpOrder.DueDate or FollowUpOrder.Customer or FollowUpOrder.Agent or FollowUpOrder.MostMoved ? 4 : 3);
        var row = new FollowUpRow { OperationId = Cursor.OperationOf(place[0]), Number = Cursor.NumberOf(place[1]) };
        switch (order)
        {
            case FollowUpOrder.NewestOperation:
                row.OpenedAt = Cursor.InstantOf(place[2]);
                return row;
            case FollowUpOrder.NewestResult:
                row.Result = new ResultSnapshot { At = Cursor.InstantOf(place[2]) };
                return row;
            case FollowUpOrder.DueDate:
                row.DueDate = Cursor.DateOf(place[3]);
                break;
            case FollowUpOrder.Customer:
                row.Customer = Cursor.KeyOf(place[3]);
                break;
            case FollowUpOrder.Agent:
                row.Agent = Cursor.KeyOf(place[3]);
                break;
            case FollowUpOrder.MostMoved:
                row.MoveCount = Cursor.NumberOf(place[3]);
                break;
        }

        row.OverdueFrom = Cursor.InstantOf(place[2]);
        return row;
    }

    private static string[] First(FollowUpOrder order, FollowUpRow row) => order switch
    {
        FollowUpOrder.NewestOperation => [Cursor.Microseconds(row.OpenedAt)],
        FollowUpOrder.NewestResult => [Cursor.Microseconds(row.Result!.At)],
        FollowUpOrder.DueDate => [Cursor.Microseconds(row.OverdueFrom), LocalDatePattern.Iso.Format(row.DueDate)],
        FollowUpOrder.Customer => [Cursor.Microseconds(row.OverdueFrom), Cursor.Key(row.Customer)],
        FollowUpOrder.Agent => [Cursor.Microseconds(row.OverdueFrom), Cursor.Key(row.Agent)],
        FollowUpOrder.MostMoved => [Cursor.Microseconds(row.OverdueFrom), row.MoveCount.ToString(CultureInfo.InvariantCulture)],
        _ => [Cursor.Microseconds(row.OverdueFrom)],
    };
}
