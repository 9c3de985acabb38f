using System.Globalization;

namespace FollowUpKit.Packages.Tests;

/// <summary>What a program told of itself: bytes allocated, assemblies loaded, milliseconds since its start.</summary>
internal sealed record StartUpCost(long Bytes, int Assemblies, int Milliseconds)
{
    public static StartUpCost Parse(string told)
    {
        var numbers = told.Split(' ', 4);
        return new(
            long.Parse(numbers[0], CultureInfo.InvariantCulture),
            int.Parse(numbers[1], CultureInfo.InvariantCulture),
            int.Parse(numbers[2], CultureInfo.InvariantCulture));
    }
}
