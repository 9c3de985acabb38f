using System.Globalization;
using FollowUpKit.Storage;
using NodaTime;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace FollowUpKit.ConsoleHost;

/// <summary>All that was accepted for a sale, oldest first.</summary>
internal static class HistoryTable
{
    public static IRenderable Of(IReadOnlyList<AcceptedCommand> commands, DateTimeZone zone)
    {
        var table = Tables.Plain().Numbers("Version").NoWrap("When").Words("By").Words("What");
        foreach (var command in commands)
        {
            table.AddRow(
                new Text(command.Version.ToString(CultureInfo.InvariantCulture)),
                new Text(command.At.ForPeople(zone.Id)),
                new Text(command.By),
                new Text(string.Join('\n', command.Changes.Select(HistoryText.Of))));
        }

        return table;
    }
}
