using System.Globalization;
using NodaTime.Text;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace FollowUpKit.ConsoleHost;

/// <summary>What <c>explain</c> tells a person.</summary>
internal static class ExplainTable
{
    public static IRenderable Of(ExplainAnswer answer)
    {
        var grid = new Grid().AddColumn().AddColumn();
        Add("Explain_Due", new Text($"{Due(answer)} ({answer.Zone})"));
        Add("Explain_AsOf", new Text(InstantPattern.General.Format(answer.AsOf)));
        Add("Explain_Status", StatusText.Of(answer.Status));
        Add("Explain_OverdueFrom", new Text($"{InstantPattern.General.Format(answer.OverdueFrom)} = {OffsetDateTimePattern.GeneralIso.Format(answer.OverdueFromLocal)}"));
        Add("Explain_DaysOverdue", new Text(answer.DaysOverdue.ToString(CultureInfo.InvariantCulture)));
        Add("Explain_Resolution", new Text(Words.Get($"Explain_{(answer.DueTime is null ? "Day" : "Time")}_{answer.Resolution}")));
        return grid;

        void Add(string name, IRenderable value) => grid.AddRow(new Text(Words.Get(name)), value);
    }

    private static string Due(ExplainAnswer answer) =>
        answer.DueTime is { } time ? (answer.DueDate + time).ForPeople() : answer.DueDate.ForPeople();
}
