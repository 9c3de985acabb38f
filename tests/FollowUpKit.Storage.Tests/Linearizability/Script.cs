using CsCheck;

namespace FollowUpKit.Storage.Tests;

/// <summary>A call to make: a commit at the version of the sale that the session saw last, or a read.</summary>
internal sealed record Step(string Sale, bool IsCommit)
{
    public override string ToString() => $"{(IsCommit ? "commit" : "find")} {Sale}";
}

/// <summary>What two or three sessions do at once, up to four steps each. Of the two sales A is open and all have seen it; B is not there yet.</summary>
internal sealed record Script(Step[][] Sessions)
{
    public static readonly string[] Sales = ["A", "B"];

    public static Gen<Script> Any { get; } =
        Gen.Select(Gen.OneOf(Sales), Gen.Frequency((2, true), (1, false)), (sale, isCommit) => new Step(sale, isCommit))
            .Array[1, 4].Array[2, 3].Select(sessions => new Script(sessions));

    public override string ToString() => string.Join(" | ", Sessions.Select(steps => string.Join(", ", steps.AsEnumerable())));
}
