using System.Text;

namespace FollowUpKit.ICalendar.Tests;

/// <summary>Texts as people, and worse, type them.</summary>
public sealed class TextTests
{
    public static TheoryData<string> Hostile =>
    [
        "commas, semicolons; colons: \"quotes\" 'apostrophes' ^n",
        "first\r\nBEGIN:VEVENT\r\nSUMMARY:injected\r\nEND:VEVENT\nBEGIN:VALARM\rEND:VCALENDAR",
        "\n \n\tX-INJECTED:1\n",
        "\r\n folded by itself\r\n\tand again",
        "😀" + string.Concat(Enumerable.Repeat("👩‍👩‍👧‍👦 niño ñ €", 200)),
        string.Concat(Enumerable.Repeat("😀", 1999)) + "ab",
        new string('x', 4000),
        new string('ñ', 4000),
        "paragraph\u2029line\u2028next",
        "BEGIN:VEVENT",
    ];

    /// <summary>Texts that look like escapes.</summary>
    public static TheoryData<string> Backslashes => [@"C:\new\Name", @"a\\n\,\;b\", "line\\\nend", @"\\\\"];

    [Theory]
    [MemberData(nameof(Hostile))]
    [MemberData(nameof(Backslashes))]
    public async Task Write_HostileDetails_ComeBackAsTheyWereAndAddNothing(string details)
    {
        var office = await Office.WithAsync(new FollowUpDraft("Call", Due.On(new LocalDate(2022, 3, 8))).WithDetails(details));

        var file = await office.WriteAsync();

        Assert.Equal($"Sale: Q-1042\n\n{Normal(details)}", file.Only.Text("DESCRIPTION"));
        Assert.Equal(["VEVENT"], file.Calendar.Children.Select(child => child.Name));
        Assert.Empty(file.Only.Children);
        Assert.DoesNotContain(file.Only.Lines, line => line.Name.StartsWith("X-", StringComparison.Ordinal));
    }

    /// <summary>One more octet before a character of four at each place of a line, so that it meets the fold everywhere.</summary>
    [Fact]
    public async Task Write_EmojiAtAnyPlace_AreNotCut()
    {
        for (var lead = 0; lead < 80; lead++)
        {
            var details = new string('x', lead) + string.Concat(Enumerable.Repeat("😀ñ", 60));
            var office = await Office.WithAsync(new FollowUpDraft("Call", Due.On(new LocalDate(2022, 3, 8))).WithDetails(details));

            Assert.Equal($"Sale: Q-1042\n\n{details}", (await office.WriteAsync()).Only.Text("DESCRIPTION"));
        }
    }

    [Fact]
    public async Task Write_LongText_FillsItsLines()
    {
        var office = await Office.WithAsync(new FollowUpDraft("Call", Due.On(new LocalDate(2022, 3, 8))).WithDetails(new string('x', 4000)));

        var lines = IcsFile.PhysicalLines(await office.BytesAsync()).ToList();

        Assert.Equal(54, lines.Count(line => Encoding.UTF8.GetByteCount(line) == 75));
    }

    [Theory]
    [InlineData("Q,1;2\\3:4")]
    [InlineData("BEGIN:VEVENT")]
    [InlineData("=1+1\u00A0\"x\"")]
    public async Task Write_HostileKeyAndTitle_ComeBackAsTheyWere(string text)
    {
        var office = await Office.WithAsync(
            new FollowUpDraft(text, Due.On(new LocalDate(2022, 3, 8))).WithKind(text), text, open => open.WithTitle(text).WithCustomer(text));

        var entry = IcsFile.Parse(await office.BytesAsync(await office.EntriesAsync(text))).Only;

        Assert.Equal(($"{text}: {text}", $"Sale: {text}\nCustomer: {text}", text), (entry.Text("SUMMARY"), entry.Text("DESCRIPTION"), entry.Text("CATEGORIES")));
    }

    /// <summary>Rows of a store may be older than the checks at the door.</summary>
    [Fact]
    public async Task Write_StoredTextThatNoDoorLetIn_IsMadePlain()
    {
        var entries = StoredSale.Entries("a\0b\u0007c\u0085\ud83dd\r\nEND:VCALENDAR");

        var entry = IcsFile.Parse(await new Office().BytesAsync(entries)).Only;

        Assert.Equal("S-1: a b c\n\uFFFDd\nEND:VCALENDAR", entry.Text("SUMMARY"));
    }

    /// <summary>The text with line feeds for all line breaks, as a calendar file has them.</summary>
    internal static string Normal(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Replace('\u2028', '\n').Replace('\u2029', '\n').Replace('\u0085', '\n');
}
