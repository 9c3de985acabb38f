using FsCheck.Xunit;

namespace FollowUpKit.Laws;

/// <summary>Draws the same cases in every run.</summary>
public sealed class PinnedLawsAttribute : PropertiesAttribute
{
    public PinnedLawsAttribute() => Replay = "20260302,7919";
}
