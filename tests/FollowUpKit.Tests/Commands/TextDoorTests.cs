namespace FollowUpKit.Tests;

public sealed class TextDoorTests
{
    private const string Secret = "canary-5e1f";

    /// <summary>Blank; nothing to see; NUL; control characters; half a pair, the first and the second half; noncharacters; a tag.</summary>
    private static readonly string[] Bad =
        [
        "", " ", "\t", "\u200B\u2060", "\u2800", $"{Secret}\0", $"{Secret}\u001B", $"{Secret}\u0085", $"{Secret}\uD83D", $"\uDE00{Secret}",
        $"{Secret}\uFFFE", $"{Secret}\uFFFF", $"{Secret}\uFDD0", $"{Secret}\U0010FFFE", $"{Secret}\U000E0041",
    ];

    private static readonly string[] OfSeveralLines = ["a\nb", "a\r\nb", "a\u2028b", "a\tb", "a\u202Eb", "a\u2066b"];

    private static readonly string[] Secrets = [$"{Secret}\0", $"{Secret}\uD83D", Secret + new string('a', 4000)];

    public static TheoryData<int, string> Doors { get; } = Rows(TextDoors.All.Concat(TextDoors.OfScope));

    [Fact]
    public void Doors_EveryTextParameterOfTheLibrary_HasItsRow() => Assert.Equal(
        TextDoors.Found.Order(StringComparer.Ordinal),
        TextDoors.All.Select(door => door.Name).Concat(TextDoors.Elsewhere).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Doors))]
    public void Text_AtTheLimit_Accepted(int row, string door)
    {
        Assert.Equal(door, Door(row).Name);
        Door(row).Take(new string('a', Door(row).Limit));
        Door(row).Take(Pairs(Door(row).Limit));
    }

    [Theory]
    [MemberData(nameof(Doors))]
    public void Text_OneCodePointMore_Refused(int row, string door) => Assert.All(
        new[] { new string('a', Door(row).Limit + 1), Pairs(Door(row).Limit + 1) },
        text => AssertRefused(row, door, text));

    [Theory]
    [MemberData(nameof(Doors))]
    public void Text_BlankOrOfNoStore_Refused(int row, string door) => Assert.All(
        Bad, text => AssertRefused(row, door, text));

    [Theory]
    [MemberData(nameof(Doors))]
    public void Text_LineBreakTabOrBidirectional_OnlyInMultiLineText(int row, string door) => Assert.All(
        OfSeveralLines,
        text => Assert.Equal(Door(row).IsMultiLine ? null : Parameter(door), Door(row).Refuses(text)));

    [Theory]
    [MemberData(nameof(Doors))]
    public void Text_Null_OnlyWhereItMeansNone(int row, string door)
    {
        var refusal = Record.Exception(() => Door(row).Take(null)) as ArgumentNullException;

        Assert.Equal(Door(row).IsOptional ? null : Parameter(door), refusal?.ParamName);
    }

    [Theory]
    [MemberData(nameof(Doors))]
    public void Text_Refused_NeverRepeated(int row, string door) => Assert.All(
        Secrets,
        text => Assert.DoesNotContain(Secret, $"{door} {Record.Exception(() => Door(row).Take(text))}", StringComparison.Ordinal));

    private static void AssertRefused(int row, string door, string text) =>
        Assert.Equal(Parameter(door), Assert.ThrowsAny<ArgumentException>(() => Door(row).Take(text)).ParamName);

    private static TextDoor Door(int row) => TextDoors.All.Concat(TextDoors.OfScope).ElementAt(row);

    private static string Parameter(string door) => door.Split('(', ')')[1];

    private static string Pairs(int count) => string.Concat(Enumerable.Repeat("😀", count));

    private static TheoryData<int, string> Rows(IEnumerable<TextDoor> doors)
    {
        var rows = new TheoryData<int, string>();
        foreach (var (i, door) in doors.Index()) rows.Add(i, door.Name);
        return rows;
    }
}
