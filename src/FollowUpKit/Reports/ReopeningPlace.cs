using System.Globalization;
using FollowUpKit.Storage;

namespace FollowUpKit;

/// <summary>The place of a reopening in its order as texts: what the order compares, and no more.</summary>
internal static class ReopeningPlace
{
    public static string[] Write(StoredReopening row) =>
        [row.OperationId, Cursor.Microseconds(row.At), row.Version.ToString(CultureInfo.InvariantCulture)];

    public static StoredReopening Read(string[] place)
    {
        Cursor.CheckCount(place, count: 3);
        return new() { OperationId = Cursor.OperationOf(place[0]), At = Cursor.InstantOf(place[1]), Version = Cursor.VersionOf(place[2]) };
    }
}
