using System.Globalization;

namespace FollowUpKit.Tests;

public sealed class InvalidTextExceptionTests
{
    [Fact]
    public void GetProblem_InEachLanguage_TellsWhatIsWrong()
    {
        var refusal = Assert.Throws<InvalidTextException>("title", () => Some.Opening.WithTitle(new string('x', 101)));

        Assert.Equal("must have at most 100 characters", refusal.GetProblem(CultureInfo.GetCultureInfo("en-US")));
        Assert.Equal("debe tener como máximo 100 caracteres", refusal.GetProblem(CultureInfo.GetCultureInfo("es-MX")));
        Assert.StartsWith("title must have at most 100 characters.", refusal.Message, StringComparison.Ordinal);
    }
}
