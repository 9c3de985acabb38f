namespace FollowUpKit.Tests.Import;

/// <summary>A test on real data, left out where the data is not at hand.</summary>
internal sealed class RealDataFactAttribute : FactAttribute
{
    public RealDataFactAttribute() => Skip = RealData.Missing;
}
