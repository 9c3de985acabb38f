using System.Globalization;

namespace FollowUpKit;

/// <summary>
/// How a status looks: a colour, the colour of text on it that reaches the contrast of WCAG 2.1 level AA (4.5 to 1), and a
/// symbol for people who do not see colours.
/// </summary>
public sealed class StatusAppearance
{
    private readonly FollowUpStatus _status;

    private StatusAppearance(FollowUpStatus status, string color, string textColor, string symbol)
    {
        _status = status;
        Color = color;
        TextColor = textColor;
        Symbol = symbol;
    }

    /// <summary>The colour as #RRGGBB.</summary>
    public string Color { get; }

    /// <summary>The colour of text on it, as #RRGGBB.</summary>
    public string TextColor { get; }

    /// <summary>One character that differs from status to status in shape.</summary>
    public string Symbol { get; }

    private static StatusAppearance NotTracked { get; } = new(FollowUpStatus.NotTracked, "#E0E0E0", "#000000", "–");

    private static StatusAppearance InProgress { get; } = new(FollowUpStatus.InProgress, "#FFD54F", "#000000", "►");

    private static StatusAppearance Overdue { get; } = new(FollowUpStatus.Overdue, "#C62828", "#FFFFFF", "▲");

    private static StatusAppearance Concluded { get; } = new(FollowUpStatus.Concluded, "#1565C0", "#FFFFFF", "■");

    /// <summary>The appearance of a status: yellow in progress, red overdue, blue concluded, grey not tracked.</summary>
    /// <param name="status">The status.</param>
    /// <exception cref="ArgumentOutOfRangeException">The status is not defined.</exception>
    public static StatusAppearance For(FollowUpStatus status) => status switch
    {
        FollowUpStatus.NotTracked => NotTracked,
        FollowUpStatus.InProgress => InProgress,
        FollowUpStatus.Overdue => Overdue,
        FollowUpStatus.Concluded => Concluded,
        _ => throw new ArgumentOutOfRangeException(nameof(status), FormattableString.Invariant($"{(int)status}"), "There is no such status."),
    };

    /// <summary>The name of the status for people, in English or Spanish.</summary>
    /// <param name="culture">The language; null for the current UI culture, English where it is neither.</param>
    public string GetLabel(CultureInfo? culture = null) => Texts.Get($"Status_{_status}", culture);
}
