using Spectre.Console.Rendering;

namespace FollowUpKit.ConsoleHost;

/// <summary>An answer in both forms.</summary>
/// <param name="Json">For programs.</param>
/// <param name="Table">For people, made when it is wanted.</param>
internal sealed record ReportAnswer(object Json, Func<IRenderable> Table);
