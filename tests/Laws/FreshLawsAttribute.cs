using System.Globalization;
using FsCheck.Xunit;

namespace FollowUpKit.Laws;

/// <summary>
/// Draws other cases in every run. FreshLawsTests names the seed of the run, and a law that fails tells its own; to draw the same
/// cases again, set FOLLOWUPKIT_SEED to the two numbers with a comma between.
/// </summary>
public sealed class FreshLawsAttribute : PropertiesAttribute
{
    public const string Variable = "FOLLOWUPKIT_SEED";

    public FreshLawsAttribute() => Replay = Seed;

    public static string Seed { get; } = Environment.GetEnvironmentVariable(Variable) ?? New();

    private static string New()
    {
        var (seed, odd) = (Random.Shared.NextInt64(), (Random.Shared.Next() * 2L) + 1);
        return string.Create(CultureInfo.InvariantCulture, $"{seed},{odd}");
    }
}
