using System.Globalization;
using FollowUpKit.Storage;
using NodaTime.Text;

namespace FollowUpKit;

/// <summary>The place of a follow-up in an order as texts: what the order compares, and no more.</summary>
internal static class FollowUpPlace
{
    public static string[] Write(FollowUpOrder order, FollowUpRow row) =>
        [row.Operation, row.Number.ToString(CultureInfo.InvariantCulture), .. First(order, row)];

    public static FollowUpRow Read(FollowUpOrder order, string[] place)
    {
        var row = new FollowUpRow { Operation = place[0], Number = int.Parse(place[1], CultureInfo.InvariantCulture) };
        switch (order)
        {
            case FollowUpOrder.NewestOperation:
                row.OpenedAt = Cursor.InstantOf(place[2]);
                return row;
            case FollowUpOrder.NewestResult:
                row.Result = new ResultSnapshot { At = Cursor.InstantOf(place[2]) };
                return row;
            case FollowUpOrder.DueDate:
                row.DueDate = LocalDatePattern.Iso.Parse(place[3]).Value;
                break;
            case FollowUpOrder.Customer:
                row.Customer = Cursor.KeyOf(place[3]);
                break;
            case FollowUpOrder.Agent:
                row.Agent = Cursor.KeyOf(place[3]);
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
        _ => [Cursor.Microseconds(row.OverdueFrom)],
    };
}
