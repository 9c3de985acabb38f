using System.Net;

namespace FollowUpKit.SalesControl.Tests;

public sealed class DoorTests(ErpHost host) : IClassFixture<ErpHost>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/Sales/1")]
    [InlineData("/Sales/New")]
    [InlineData("/Control")]
    [InlineData("/Agenda")]
    [InlineData("/WithoutAttention")]
    [InlineData("/NoNextStep")]
    public async Task Page_NobodySignedIn_LeadsToTheDoor(string page)
    {
        using var answer = await host.Browser().GetAsync(page);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/Door", answer.Headers.Location!.AbsolutePath);
    }

    [Fact]
    public async Task Door_EveryPerson_IsThereAndSaysThatItIsADemo()
    {
        var page = await host.Browser().ReadAsync("/Door");

        Assert.All(DemoCompany.People(), person => Assert.Contains(person.Name, page, StringComparison.Ordinal));
        Assert.Contains("nobody is asked for a password", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Door_PersonChosen_IsNamedOnThePagesUntilTheyLeave()
    {
        var browser = await host.SignInAsync("lucia");
        Assert.Contains("Lucía Hernández", await browser.ReadAsync("/"), StringComparison.Ordinal);

        using var left = await browser.SubmitAsync("/", "/Door?handler=Leave");

        Assert.Equal(HttpStatusCode.Redirect, await browser.StatusOfAsync("/"));
    }

    [Fact]
    public async Task Door_UnknownPerson_StaysOutside()
    {
        var browser = host.Browser();

        using var answer = await browser.SubmitAsync("/Door", "/Door", ("person", "nobody"));

        Assert.Equal("/Door", answer.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.Redirect, await browser.StatusOfAsync("/"));
    }

    [Theory]
    [InlineData("/Agenda", "/Agenda")]
    [InlineData("https://example.com/", "/")]
    [InlineData("//example.com/", "/")]
    public async Task Door_AddressToReturnTo_IsOneOfThisServer(string returnUrl, string expected)
    {
        using var answer = await host.Browser().SubmitAsync("/Door", "/Door", ("person", "ana"), ("returnUrl", returnUrl));

        Assert.Equal(expected, answer.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("/Door")]
    [InlineData("/Door?handler=Leave")]
    [InlineData("/Language")]
    [InlineData("/Sales/New")]
    [InlineData("/Sales/1?handler=Start")]
    [InlineData("/Sales/1/data?handler=Change")]
    public async Task Form_WithoutAntiforgeryToken_IsRefused(string action)
    {
        var browser = await host.SignInAsync("elena");

        using var answer = await browser.SendAsync(action, ("person", "ana"), ("language", "es"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }
}
