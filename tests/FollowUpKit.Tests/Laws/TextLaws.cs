using FollowUpKit.Laws;
using FsCheck.Xunit;
using NodaTime.Testing;

namespace FollowUpKit.Tests;

/// <summary>What holds for text of any kind, at the door and in searches.</summary>
public abstract class TextLaws
{
    private static readonly FakeClock Clock = new(Chase.Start);

    [Property]
    public bool Fold_FoldedText_StaysAsItIs(AnyText text) => SearchText.Fold(SearchText.Fold(text.Value)) == SearchText.Fold(text.Value);

    [Property]
    public bool Of_SeveralTexts_IsEachOnALineOfItsOwn(AnyText one, AnyText other) =>
        SearchText.Of(one.Value, other.Value) == $"{SearchText.Fold(one.Value)}\n{SearchText.Fold(other.Value)}";

    [Property]
    public bool Fold_Text_GrowsToAtMost18TimesItsCodePoints(AnyText text) => SearchText.Fold(text.Value).Length <= 18 * text.Value.Length;

    [Property]
    public bool ExecuteAsync_TitleThatPassesTheDoor_IsAcceptedAndFoundByItself(AnyText text) =>
        TextRule.Label.Problem(text.Value) is not null || TitleIsFound(text.Value);

    private static bool TitleIsFound(string title)
    {
        var store = new InMemoryOperationStore();
        var followUps = new FollowUpService(store, Clock, new FollowUpKitOptions { DefaultTimeZone = "Etc/UTC" });
        followUps.ExecuteAsync(new OpenOperation("S-1").WithTitle(title)).GetAwaiter().GetResult();
        var isSearchable = !string.IsNullOrWhiteSpace(SearchText.Fold(title));
        return !isSearchable
            || new FollowUpReports(store, Clock, new FollowUpKitOptions { DefaultTimeZone = "Etc/UTC" }).SalesControl().Containing(title).ToPageAsync(1).GetAwaiter().GetResult().Rows.Count == 1;
    }
}

[PinnedLaws(Arbitrary = [typeof(AnyText)], MaxTest = 300)]
public sealed class PinnedTextLaws : TextLaws;

[FreshLaws(Arbitrary = [typeof(AnyText)], MaxTest = 300)]
public sealed class FreshTextLaws : TextLaws;
