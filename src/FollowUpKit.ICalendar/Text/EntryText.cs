using System.Globalization;

namespace FollowUpKit.ICalendar;

/// <summary>What a person reads in an entry.</summary>
internal static class EntryText
{
    /// <summary>The title of the sale, or its key, and the subject; with hidden texts "Follow-up" and the key.</summary>
    public static string Summary(CalendarEntry entry, CalendarFeedOptions options)
    {
        var followUp = Words.Get("FollowUp", options.Culture);
        return options.HidesTexts
            ? PlainText.Of($"{followUp} {entry.OperationId.Value}")
            : PlainText.Of($"{entry.Title ?? entry.OperationId.Value}: {entry.Subject ?? followUp}");
    }

    /// <summary>The key of the sale, the customer and the details; null with hidden texts.</summary>
    public static string? Description(CalendarEntry entry, CalendarFeedOptions options)
    {
        if (options.HidesTexts) return null;
        var description = Line("Sale", entry.OperationId.Value, options.Culture);
        if (entry.Customer is not null) description += "\n" + Line("Customer", entry.Customer, options.Culture);
        if (entry.Details is not null) description += "\n\n" + entry.Details;
        return PlainText.Of(description);
    }

    private static string Line(string word, string value, CultureInfo? culture) => $"{Words.Get(word, culture)}: {value}";
}
