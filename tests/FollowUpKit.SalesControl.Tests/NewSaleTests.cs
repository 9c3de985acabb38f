using System.Net;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FollowUpKit.SalesControl.Tests;

public sealed class NewSaleTests(ErpHost host) : IClassFixture<ErpHost>
{
    private const string Form = "/Sales/New";

    [Fact]
    public async Task New_FilledIn_IsThereWithItsFirstFollowUpInTheZoneOfTheBranch()
    {
        var browser = await host.SignInAsync("elena", "es");

        using var answer = await browser.SubmitAsync(Form, Form, await SaleForm.FilledInAsync(host, "Grúa viajera", "2026-03-12", "TIJ", "paola"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("con su primer seguimiento", await browser.ReadAsync(answer.Headers.Location!.OriginalString), StringComparison.Ordinal);
        var sale = await host.AskAsync(context => context.Sales.SingleAsync(row => row.Title == "Grúa viajera"));
        Assert.Equal(("TIJ", "paola", 1250.50m), (sale.BranchCode, sale.AgentCode, sale.Amount));
        var followUp = await host.AskAsync(context => context.FollowUpKitFollowUps().SingleAsync(row => row.Operation == $"{sale.Id}"));
        Assert.Equal(
            ("TIJ", "paola", "elena", "America/Tijuana", new LocalDate(2026, 3, 12), new LocalTime(10, 30)),
            (followUp.Branch, followUp.Agent, followUp.ScheduledBy, followUp.TimeZone, followUp.DueDate, followUp.DueTime!.Value));
        Assert.Single(ListedSale.On(await browser.ReadAsync("/?text=grua")));
    }

    [Theory]
    [InlineData("en", "Sent twice", "This form was sent before")]
    [InlineData("es", "Enviada dos veces", "Este formulario ya se había enviado")]
    public async Task New_FormSentTwice_IsOneSaleAndSaysSo(string language, string title, string notice)
    {
        var browser = await host.SignInAsync("elena", language);
        var fields = await FormAsync(browser, title);

        using var first = await browser.SendAsync(Form, fields);
        using var again = await browser.SendAsync(Form, fields);

        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Equal(first.Headers.Location, again.Headers.Location);
        Assert.Contains(notice, await browser.ReadAsync(again.Headers.Location!.OriginalString), StringComparison.Ordinal);
        Assert.Equal((1, 1), await SaleForm.CountAsync(host, title));
    }

    [Fact]
    public async Task New_FormSentSixTimesAtOnce_IsOneSale()
    {
        var browser = await host.SignInAsync("elena");
        var fields = await FormAsync(browser, "At once");

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => browser.SendAsync(Form, fields)));

        Assert.All(answers, answer => Assert.Equal(answers[0].Headers.Location, answer.Headers.Location));
        Assert.Equal((1, 1), await SaleForm.CountAsync(host, "At once"));
    }

    [Fact]
    public async Task New_FormShownAgain_IsAnotherSale()
    {
        var browser = await host.SignInAsync("elena");

        for (var i = 0; i < 2; i++)
        {
            using var answer = await browser.SendAsync(Form, await FormAsync(browser, "Shown again"));
        }

        Assert.Equal((2, 2), await SaleForm.CountAsync(host, "Shown again"));
    }

    [Theory]
    [InlineData("en", "The next step must be due within three months.")]
    [InlineData("es", "El siguiente paso debe ser dentro de tres meses.")]
    public async Task New_FollowUpRefused_LeavesNoSaleAndSaysWhy(string language, string reason)
    {
        var browser = await host.SignInAsync("elena", language);

        using var answer = await browser.SubmitAsync(Form, Form, await SaleForm.FilledInAsync(host, "Refused", "2026-06-11"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(reason, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal((0, 0), await SaleForm.CountAsync(host, "Refused"));
    }

    [Theory]
    [InlineData("Customer", "", "Fill in this field.")]
    [InlineData("Customer", "999", "Choose a customer of your branch.")]
    [InlineData("Agent", "david", "Choose a sales agent of the branch of the customer.")]
    [InlineData("Agent", "roberto", "Choose a sales agent of the branch of the customer.")]
    [InlineData("Title", " ", "Fill in this field.")]
    [InlineData("Amount", "-1", "The amount is out of range.")]
    [InlineData("Amount", "much", "Check this value.")]
    [InlineData("Currency", "EUR", "Fill in this field.")]
    [InlineData("First.Subject", "", "Fill in this field.")]
    [InlineData("First.Subject", "12345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901", "At most 100 characters.")]
    [InlineData("First.Date", "", "Fill in this field.")]
    [InlineData("First.Date", "soon", "Check this value.")]
    [InlineData("First.Date", "2150-01-01", "The date is out of range.")]
    [InlineData("First.Time", "25:00", "Check this value.")]
    public async Task New_FieldThatMakesNoSense_IsShownAgainWithTheReason(string field, string value, string reason)
    {
        var browser = await host.SignInAsync("elena");
        var fields = (await SaleForm.FilledInAsync(host, "Wrong", "2026-03-12")).Select(filled => filled.Name == field ? (field, value) : filled);

        using var answer = await browser.SubmitAsync(Form, Form, [.. fields]);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains("class=\"error field-validation-error\"", page, StringComparison.Ordinal);
        Assert.Contains(reason, page, StringComparison.Ordinal);
        Assert.Equal((0, 0), await SaleForm.CountAsync(host, "Wrong"));
    }

    [Fact]
    public async Task New_OfAnAgent_IsTheirOwnWhateverTheFormSays()
    {
        var browser = await host.SignInAsync("ana");

        using var answer = await browser.SubmitAsync(Form, Form, await SaleForm.FilledInAsync(host, "Own", "2026-03-12", agent: "luis"));

        Assert.Equal("ana", await host.AskAsync(context => context.Sales.Where(sale => sale.Title == "Own").Select(sale => sale.AgentCode).SingleAsync()));
    }

    [Fact]
    public async Task New_CustomerOfAnotherBranch_IsRefusedForAManager()
    {
        var browser = await host.SignInAsync("karen");

        using var answer = await browser.SubmitAsync(Form, Form, await SaleForm.FilledInAsync(host, "Elsewhere", "2026-03-12"));

        Assert.Equal((0, 0), await SaleForm.CountAsync(host, "Elsewhere"));
    }

    [Fact]
    public async Task Change_TitleAndAgent_ChangesTheSaleAndItsFollowUps()
    {
        var browser = await host.SignInAsync("roberto");
        using var added = await browser.SubmitAsync(Form, Form, await SaleForm.FilledInAsync(host, "Before", "2026-03-12"));
        var address = added.Headers.Location!.OriginalString;

        using var changed = await browser.SubmitAsync(address + "/data", address + "/data?handler=Change", ("Title", "After"), ("Agent", "sofia"));

        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        var sale = await host.AskAsync(context => context.Sales.SingleAsync(row => row.Title == "After"));
        var operation = await host.AskAsync(context => context.FollowUpKitOperations().SingleAsync(row => row.Title == "After"));
        var followUp = await host.AskAsync(context => context.FollowUpKitFollowUps().SingleAsync(row => row.Operation == operation.Operation));
        Assert.Equal(("sofia", $"{sale.Id}", "sofia", "sofia"), (sale.AgentCode, operation.Operation, operation.Agent, followUp.Agent));
        Assert.Equal((0, 0), await SaleForm.CountAsync(host, "Before"));
    }

    [Fact]
    public async Task Start_SaleOfBeforeFollowUps_BeginsThemOnce()
    {
        var browser = await host.SignInAsync("elena");
        var sale = ListedSale.On(await browser.ReadAsync("/?status=NotTracked"))[0].Id;
        (string, string)[] first = [("First.Subject", "Call again"), ("First.Date", "2026-03-12")];

        using var started = await browser.SubmitAsync($"/Sales/{sale}", $"/Sales/{sale}?handler=Start", first);
        using var again = await browser.SubmitAsync($"/Sales/{sale}", $"/Sales/{sale}?handler=Start", first);

        Assert.Equal(HttpStatusCode.Redirect, started.StatusCode);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Contains($"<follow-up-chain operation=\"{sale}\"", await browser.ReadAsync($"/Sales/{sale}"), StringComparison.Ordinal);
        Assert.Equal(1, await host.AskAsync(context => context.FollowUpKitFollowUps().CountAsync(row => row.Operation == $"{sale}")));
    }

    /// <summary>All fields of the form as it is shown, filled in.</summary>
    private async Task<(string Name, string Value)[]> FormAsync(HttpClient browser, string title)
    {
        var page = await browser.ReadAsync(Form);
        return
        [
            .. await SaleForm.FilledInAsync(host, title, "2026-03-12"),
            ("FormId", BrowserExtensions.HiddenValue(page, "FormId")),
            ("__RequestVerificationToken", BrowserExtensions.HiddenValue(page, "__RequestVerificationToken")),
        ];
    }
}
