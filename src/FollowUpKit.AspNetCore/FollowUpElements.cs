namespace FollowUpKit.AspNetCore;

/// <summary>The custom elements that the package serves.</summary>
public static class FollowUpElements
{
    /// <summary>
    /// The version of module and style sheet, a hash of their content. A page that loads <c>elements.js?v=</c> with it may keep the file for
    /// a year; without it browsers ask each time whether it has changed.
    /// </summary>
    public static string Version => ElementAssets.Version;
}
