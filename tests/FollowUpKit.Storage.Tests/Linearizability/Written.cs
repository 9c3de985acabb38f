using System.Globalization;

namespace FollowUpKit.Storage.Tests;

/// <summary>Calls as the rows of a table write them, such as "A 1-2 commit 0 x" or "A 3-4 find 1x".</summary>
internal static class Written
{
    public static Call Call(string text)
    {
        var words = text.Split(' ');
        var moments = words[1].Split('-');
        var (began, ended) = (Number(moments[0]), Number(moments[1]));
        return words[2] switch
        {
            "find" => new Call.Find(words[0], began, ended, words[3] == "nothing" ? null : new Stored(Number(words[3][..1]), words[3][1..])),
            "commit" => new Call.Commit(words[0], began, ended, Number(words[3]), new Stored(Number(words[3]) + 1, words[4]), IsAccepted: true),
            "conflict" => new Call.Commit(words[0], began, ended, Number(words[3]), new Stored(Number(words[3]) + 1, "lost"), IsAccepted: false),
            _ => throw new ArgumentException($"No call is written '{text}'.", nameof(text)),
        };
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
