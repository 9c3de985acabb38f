using FollowUpKit.AspNetCore;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps the endpoints.</summary>
public static class FollowUpKitEndpointRouteBuilderExtensions
{
    /// <summary>
    /// Maps an endpoint for every command and report of FollowUpKit, the custom elements (<c>elements.js</c>) and the description of the API
    /// (<c>openapi.json</c>) under a path. Who may call them is the host's matter: <c>RequireAuthorization()</c>, rate limits and CORS go on
    /// the group. Who is calling, and what is visible to that person, is asked of the host's <c>ICallerProvider</c>.
    /// </summary>
    /// <param name="endpoints">The endpoints of the application.</param>
    /// <param name="path">The path, such as <c>/follow-ups</c>.</param>
    /// <returns>The group of the endpoints.</returns>
    /// <exception cref="ArgumentNullException">There are no endpoints, or no path.</exception>
    public static RouteGroupBuilder MapFollowUpKit(this IEndpointRouteBuilder endpoints, string path = "/follow-ups")
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(path);
        var group = endpoints.MapGroup(path);
        Serve(group, "/elements.js", ElementAssets.Module);
        Serve(group, "/elements.css", ElementAssets.StyleSheet);
        Serve(group, "/openapi.json", ElementAssets.OpenApi);
        foreach (var endpoint in WebEndpoints.All)
        {
            group.MapMethods(endpoint.Path, [endpoint.Method], context => EndpointRunner.RunAsync(endpoint, context))
                .WithDisplayName($"FollowUpKit {endpoint.Id}");
        }

        return group;
    }

    private static void Serve(RouteGroupBuilder group, string path, Asset asset) =>
        group.MapMethods(path, [HttpMethods.Get, HttpMethods.Head], asset.ServeAsync).WithDisplayName($"FollowUpKit {path}");
}
