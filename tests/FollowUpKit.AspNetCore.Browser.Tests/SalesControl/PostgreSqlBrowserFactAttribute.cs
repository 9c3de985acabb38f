using FollowUpKit.Storage.EntityFrameworkCore.Tests;

namespace FollowUpKit.AspNetCore.Browser.Tests;

/// <summary>A fact that needs a browser and a server, skipped with the reason where one is missing.</summary>
internal sealed class PostgreSqlBrowserFactAttribute : FactAttribute
{
    public PostgreSqlBrowserFactAttribute() => Skip = Chromium.ReasonToSkip ?? PostgreSqlDemand.ReasonToSkip;
}
