namespace FollowUpKit.AspNetCore;

/// <summary>All endpoints of the API.</summary>
internal static class WebEndpoints
{
    public static readonly IReadOnlyList<WebEndpoint> All = [.. OperationEndpoints.All, .. CommandEndpoints.All, .. ReportEndpoints.All];
}
