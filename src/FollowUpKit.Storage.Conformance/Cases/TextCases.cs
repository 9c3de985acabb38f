using static FollowUpKit.Storage.Conformance.Define;

namespace FollowUpKit.Storage.Conformance;

/// <summary>Text comes back code point for code point.</summary>
internal static class TextCases
{
    // One code point of one, two, three and four bytes as UTF-8.
    private static readonly string[] Sizes = ["a", "\u00f1", "\u6c49", "\U0001F600"];

    public static IReadOnlyList<StoreCase> All { get; } =
    [
        Case("VAL-020", "Composed and decomposed letters come back as they were given, neither turned into the other.", trial => TextsAsync(
            trial, "caf\u00e9", "cafe\u0301", "\u212b \u00c5 A\u030a", "\ufb01 fi", "\u1e9b\u0323 \u1e69 s\u0323\u0307", "\uac00 \u1100\u1161")),
        Case("VAL-021", "Emoji, joined ones too, and all that lies beyond the Basic Multilingual Plane come back exactly.", trial => TextsAsync(
            trial, "\U0001F600", "\U0001F469\u200d\U0001F469\u200d\U0001F467", "\U0001F1F2\U0001F1FD", "\u2764\ufe0f", "\U0001D4D0 \U0002070E", "\U0010FFFD")),
        Case("VAL-022", "Right-to-left text comes back exactly, with its marks.", trial => TextsAsync(
            trial, "\u05e9\u05dc\u05d5\u05dd", "\u0645\u0631\u062d\u0628\u0627 ABC 123", "\u200fabc\u200e", "\u0660\u0661\u0662")),
        Case("VAL-023", "Spaces before, after and between come back exactly, and empty text and text of spaces alone too.", trial => TextsAsync(
            trial, "", " ", "   ", "trailing  ", "  leading", "two  between", "\u00a0\u2003\u3000", "\tTabbed\t")),
        Case("VAL-024", "Line breaks of each kind come back as they were given.", trial => TextsAsync(
            trial, "first\r\nsecond\nthird\rfourth", "\n", "\r\n", "last\n", "\u0085 \u2028 \u2029")),
        Case("VAL-025", "Text that means something to a database, a format or a program comes back as text.", trial => TextsAsync(
            trial, "'; DROP TABLE sales; --", "\"quoted\" 'quoted' `quoted`", "\\ \\n \\u0041 \\0", "{0} {braces} ${x} $1 @p0 :p ?", "<b>&amp;</b>",
            "100%_*[a-z]", "NULL", "null", "0", "1e3", "2026-03-02", "true", "=1+1", "a,b;c|d")),
        Case("VAL-026", "Private, invisible and rare code points come back exactly.", trial => TextsAsync(
            trial, "\ue000 \uf8ff", "\ufffd", "\ufeffbyte order mark", "a\u200bb\u00adc", "\U000E0041", "\u034f\u2060")),
        Case("VAL-027", "4,000 code points come back exactly, of one, two, three or four bytes each.", trial => LongAsync(trial, 4000, (sale, text) => sale.Do(
            new OperationChange.Opened { TimeZone = "UTC" },
            new OperationChange.FollowUpScheduled { FollowUp = FollowUps.Pending(1) with { Details = text } },
            new OperationChange.ResultCaptured { Number = 1, Result = FollowUps.Result(text) },
            new OperationChange.ResultCorrected { Number = 1, Before = FollowUps.Result(text), Result = FollowUps.Result(text), Reason = "long" }))),
        Case("VAL-028", "Reasons of 500 code points come back exactly, of one to four bytes each.", trial => LongAsync(trial, 500, (sale, text) => sale.Do(
            new OperationChange.Opened { TimeZone = "UTC" },
            new OperationChange.FollowUpScheduled { FollowUp = FollowUps.Pending(1) with { Cancellation = FollowUps.Cancellation() with { Reason = text } } },
            new OperationChange.FollowUpRescheduled { Number = 1, DueDate = FollowUps.Monday, TimeZone = "UTC", Reason = text },
            FollowUps.Reopened() with { Reason = text },
            new OperationChange.Withdrawn { Withdrawal = FollowUps.Withdrawal() with { Reason = text } }))),
        Case("VAL-029", "Keys and ids of 128 and labels of 100 code points come back exactly, of one to four bytes each.", async trial =>
        {
            foreach (var size in Sizes)
            {
                var (id, label) = (Repeated(size, 128), Repeated(size, 100));
                var sale = Sale.Of(id, tenant: id);
                await trial.Store.CommitAsync(sale.DoWithId(
                    id,
                    new OperationChange.Opened { Title = label, Customer = id, Branch = id, Agent = id, TimeZone = "UTC", By = id },
                    new OperationChange.FollowUpScheduled { FollowUp = FollowUps.Pending(1, id) with { Kind = id, Subject = label, ScheduledBy = id } }));
                await trial.Store.MustFindAsync(sale);
                await trial.Store.MustKnowAsync(sale, sale.History[0]);
            }
        }),
    ];

    private static async Task TextsAsync(Trial trial, params string[] texts)
    {
        for (var i = 0; i < texts.Length; i++)
        {
            var text = texts[i];
            var sale = Sale.Of($"S-{i} {text}", tenant: text);
            var followUp = FollowUps.Pending(1) with { Subject = text, Details = text, Kind = text, Agent = text, ScheduledBy = text };
            await trial.Store.CommitAsync(sale.DoWithId(
                text,
                new OperationChange.Opened { Title = text, Customer = text, Branch = text, Agent = text, TimeZone = "UTC", By = text },
                new OperationChange.FollowUpScheduled { FollowUp = followUp },
                new OperationChange.FollowUpScheduled { FollowUp = followUp with { Number = 2, Cancellation = new() { By = text, Reason = text } } },
                new OperationChange.ResultCaptured { Number = 1, Result = FollowUps.Result(text) with { Outcome = text, CapturedBy = text } },
                new OperationChange.Concluded { Conclusion = new() { By = text, Outcome = text, FollowUpNumber = 1 } },
                new OperationChange.Withdrawn { Withdrawal = new() { By = text, Reason = text } }));
            await trial.Store.MustFindAsync(sale);
            await trial.Store.MustKnowAsync(sale, sale.History[0]);
        }
    }

    private static async Task LongAsync(Trial trial, int codePoints, Func<Sale, string, OperationCommit> commit)
    {
        foreach (var size in Sizes)
        {
            var sale = Sale.Of($"of {size}");
            await trial.Store.CommitAsync(commit(sale, Repeated(size, codePoints)));
            await trial.Store.MustFindAsync(sale);
        }
    }

    private static string Repeated(string codePoint, int count) => string.Concat(Enumerable.Repeat(codePoint, count));
}
