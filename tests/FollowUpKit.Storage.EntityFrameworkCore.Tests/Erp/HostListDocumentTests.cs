namespace FollowUpKit.Storage.EntityFrameworkCore.Tests;

public sealed class HostListDocumentTests
{
    [Fact]
    public void Linq_InTheDocumentation_IsTheCodeThatRunsHere() => Assert.Contains(
        $"```csharp\n{Marked("tests/FollowUpKit.Storage.EntityFrameworkCore.Tests/Erp/SalesByLateness.cs")}```",
        Read("docs/host-list.md"),
        StringComparison.Ordinal);

    /// <summary>The lines between two marks, without their indentation.</summary>
    private static string Marked(string path) =>
        Read(path).Split("    // MOST OVERDUE FIRST\n")[1].Replace("\n    ", "\n", StringComparison.Ordinal)[4..];

    private static string Read(string path) => File.ReadAllText(Path.Combine(RootAbove(AppContext.BaseDirectory), path));

    private static string RootAbove(string folder) =>
        File.Exists(Path.Combine(folder, "FollowUpKit.sln")) ? folder : RootAbove(Path.GetDirectoryName(folder)!);
}
