using System.Text.Encodings.Web;
using System.Text.Unicode;
using FollowUpKit;
using FollowUpKit.SalesControl;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.WebEncoders;

var builder = WebApplication.CreateBuilder(args);
var services = builder.Services;

// The ERP as it was.
services.AddErpDatabase(builder.Configuration, builder.Environment.ContentRootPath);
services.AddRazorPages()
    .AddMvcOptions(options => Languages.Translate(options.ModelBindingMessageProvider))
    .AddViewOptions(options => options.HtmlHelperOptions.ClientValidationEnabled = false);
services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
services.AddHttpContextAccessor();
services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(options =>
{
    options.Cookie.Name = "person";
    options.Cookie.SameSite = SameSiteMode.Strict;
    options.LoginPath = "/Door";
});
services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
services.AddScoped<SalesList>().AddScoped<SaleDesk>().AddScoped<CompanyNames>();

// What FollowUpKit brings: on the context of the ERP, for the person who is signed in.
services.AddSingleton<ICallerProvider, SignedInCallerProvider>().AddScoped<IFollowUpAuthorizer, ErpAuthorizer>();
services.AddSingleton<AgentsOfTheCompany>();
services.AddFollowUpKit((options, provider) =>
    {
        options.DefaultTimeZone = "America/Mexico_City";
        options.Rules.HostRules.Add(NextStepWithinThreeMonths.Ask);
        options.Rules.HostRules.Add(provider.GetRequiredService<AgentsOfTheCompany>().Ask);
    })
    .AddFollowUpKitEntityFrameworkCoreStore<ErpContext>()
    .AddFollowUpKitWeb();

var app = builder.Build();
if (!app.Environment.IsDevelopment()) app.UseExceptionHandler("/Problem");
app.UseMiddleware<SecurityHeaders>();
app.UseRequestLocalization(Languages.Options);
app.UseStatusCodePagesWithReExecute("/Problem", "?status={0}");
app.UseAuthentication();
app.UseAuthorization();
app.MapStaticAssets().AllowAnonymous();
app.MapRazorPages();
app.MapFollowUpKit("/follow-ups").RequireAuthorization();
await ErpDatabase.PrepareAsync(app.Services, app.Lifetime.ApplicationStopping);
app.Run();
