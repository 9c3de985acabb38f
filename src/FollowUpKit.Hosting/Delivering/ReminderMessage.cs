using System.Globalization;

namespace FollowUpKit.Hosting;

/// <summary>A delivery in words, in English or Spanish, for a sender that has none of its own.</summary>
public sealed record ReminderMessage
{
    private ReminderMessage(string subject, string body)
    {
        Subject = subject;
        Body = body;
    }

    /// <summary>One line: what it is, and the subject of the follow-up; of a digest its date and how many there are of each section.</summary>
    public string Subject { get; }

    /// <summary>The sale, customer, branch, agent and due value of each reminder, a line each, with an empty line between reminders; of a digest the sections, with a line for each row. Lines end in a line feed.</summary>
    public string Body { get; }

    /// <summary>The words for a delivery.</summary>
    /// <param name="delivery">The delivery.</param>
    /// <param name="culture">The language, and the form of dates; null for that of the current user interface.</param>
    public static ReminderMessage From(ReminderDelivery delivery, CultureInfo? culture = null)
    {
        if (delivery is null) throw new ArgumentNullException(nameof(delivery));
        culture ??= CultureInfo.CurrentUICulture;
        if (delivery.Digest is { } digest) return new ReminderMessage(DigestWords.SubjectOf(digest, culture), DigestWords.BodyOf(digest, culture));
        return new ReminderMessage(SubjectOf(delivery, culture), string.Join("\n\n", delivery.Reminders.Select(reminder => BodyOf(delivery, reminder, culture))));
    }

    private static string SubjectOf(ReminderDelivery delivery, CultureInfo culture)
    {
        var about = delivery.Reminder.Subject ?? delivery.Reminder.OperationId.Value;
        return delivery.Kind switch
        {
            DeliveryKind.LateReminders => Words.Fill("Subject_LateReminders", culture, delivery.Reminders.Count),
            DeliveryKind.Overdue => Words.Fill(delivery.Reminder.Step == 0 ? "Subject_Overdue" : "Subject_StillOverdue", culture, about),
            _ => Words.Fill("Subject_Reminder", culture, about),
        };
    }

    private static string BodyOf(ReminderDelivery delivery, DueReminder reminder, CultureInfo culture)
    {
        var lines = new List<string>();
        if (delivery.Reminders.Count > 1) Add(reminder.Subject);
        Add(Line("Body_Operation", reminder.Title is null ? reminder.OperationId.Value : $"{reminder.OperationId} {reminder.Title}"));
        Add(Line("Body_Customer", reminder.Customer));
        Add(Line("Body_Branch", reminder.Branch));
        Add(Line("Body_Agent", reminder.Agent));
        Add(Line("Body_Due", Words.Of(reminder.Due, culture)));
        if (delivery.IsLate) Add(Words.Get("Body_Late", culture));
        return string.Join("\n", lines);

        void Add(string? line)
        {
            if (line is not null) lines.Add(line);
        }

        string? Line(string name, string? value) => value is null ? null : Words.Fill(name, culture, value);
    }
}
