namespace FollowUpKit.Storage;

/// <summary>Limits of pages and lookups, and the checks that every store makes before it reads.</summary>
public static class StorePage
{
    /// <summary>The most rows that a page or a lookup has: 500.</summary>
    public const int MaxSize = 500;

    /// <summary>Refuses a page size that is not from 1 to <see cref="MaxSize"/>.</summary>
    /// <param name="size">How many rows at most.</param>
    /// <exception cref="ArgumentOutOfRangeException">The size is not allowed.</exception>
    public static void CheckSize(int size)
    {
        if (size is < 1 or > MaxSize)
            throw new ArgumentOutOfRangeException(nameof(size), FormattableString.Invariant($"{size}"), $"A page has from 1 to {MaxSize} rows.");
    }

    /// <summary>Refuses more than <see cref="MaxSize"/> reminders at once.</summary>
    /// <param name="reminders">The reminders.</param>
    /// <exception cref="ArgumentException">There are too many.</exception>
    public static void CheckReminders(IReadOnlyCollection<ReminderKey> reminders) => CheckCount(reminders, nameof(reminders));

    /// <summary>Refuses more than <see cref="MaxSize"/> settlements at once.</summary>
    /// <param name="settlements">The settlements.</param>
    /// <exception cref="ArgumentException">There are too many.</exception>
    public static void CheckSettlements(IReadOnlyCollection<ReminderSettlement> settlements) => CheckCount(settlements, nameof(settlements));

    /// <summary>Refuses more than <see cref="MaxSize"/> recipients of digests at once.</summary>
    /// <param name="recipients">The recipients.</param>
    /// <exception cref="ArgumentException">There are too many.</exception>
    public static void CheckRecipients(IReadOnlyCollection<string> recipients) => CheckCount(recipients, nameof(recipients));

    /// <summary>Refuses more than <see cref="MaxSize"/> settlements of digests at once.</summary>
    /// <param name="settlements">The settlements.</param>
    /// <exception cref="ArgumentException">There are too many.</exception>
    public static void CheckDigestSettlements(IReadOnlyCollection<DigestSettlement> settlements) => CheckCount(settlements, nameof(settlements));

    /// <summary>Refuses a lookup of more than <see cref="MaxSize"/> keys.</summary>
    /// <param name="operationIds">The keys.</param>
    /// <exception cref="ArgumentException">There are too many keys.</exception>
    public static void CheckLookUp(IReadOnlyCollection<string> operationIds)
    {
        if (operationIds is null) throw new ArgumentNullException(nameof(operationIds));
        if (operationIds.Count > MaxSize)
            throw new ArgumentException($"A lookup has at most {MaxSize} keys; {operationIds.Count} were given.", nameof(operationIds));
    }

    private static void CheckCount<T>(IReadOnlyCollection<T> items, string name)
    {
        if (items is null) throw new ArgumentNullException(name);
        if (items.Count > MaxSize) throw new ArgumentException(FormattableString.Invariant($"At most {MaxSize} are allowed at once; {items.Count} were given."), name);
    }
}
