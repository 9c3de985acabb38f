using System.Globalization;

namespace FollowUpKit.Tests;

/// <summary>The culture of a region as it is with invariant globalization: without its language as the parent.</summary>
internal sealed class Orphan(string name) : CultureInfo(name)
{
    public override CultureInfo Parent => InvariantCulture;
}
