using System.Drawing;
using System.Globalization;
using SpreadCheetah;
using SpreadCheetah.Styling;

namespace FollowUpKit.Export;

/// <summary>The formats of the cells of a workbook.</summary>
internal sealed class XlsxStyles
{
    private readonly Dictionary<FollowUpStatus, StyleId> _statuses;

    public XlsxStyles(Spreadsheet spreadsheet)
    {
        Header = spreadsheet.AddStyle(new Style { Font = { Bold = true } });
        Text = spreadsheet.AddStyle(new Style { Format = NumberFormat.Standard(StandardNumberFormat.Text) });
        Whole = spreadsheet.AddStyle(new Style { Format = NumberFormat.Standard(StandardNumberFormat.NoDecimalPlaces) });
        Number = Custom("0.0");
        Share = Custom("0.0%");
        Date = Custom("yyyy\\-mm\\-dd");
        Time = Custom("hh:mm");
        Local = Custom("yyyy\\-mm\\-dd\\ hh:mm");
        _statuses = new[] { FollowUpStatus.NotTracked, FollowUpStatus.InProgress, FollowUpStatus.Overdue, FollowUpStatus.Concluded }
            .ToDictionary(status => status, status => Colored(StatusAppearance.For(status)));

        StyleId Custom(string pattern) => spreadsheet.AddStyle(new Style { Format = NumberFormat.Custom(pattern) });

        StyleId Colored(StatusAppearance look) => spreadsheet.AddStyle(new Style
        {
            Format = NumberFormat.Standard(StandardNumberFormat.Text),
            Fill = { Color = ColorOf(look.Color) },
            Font = { Color = ColorOf(look.TextColor) },
        });
    }

    public StyleId Header { get; }

    public StyleId Text { get; }

    public StyleId Whole { get; }

    public StyleId Number { get; }

    public StyleId Share { get; }

    public StyleId Date { get; }

    public StyleId Time { get; }

    public StyleId Local { get; }

    public StyleId Of(FollowUpStatus status) => _statuses[status];

    /// <summary>An opaque colour of the form #RRGGBB.</summary>
    private static Color ColorOf(string rgb) => Color.FromArgb(
        unchecked((int)0xFF000000) | int.Parse(rgb.TrimStart('#'), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
}
