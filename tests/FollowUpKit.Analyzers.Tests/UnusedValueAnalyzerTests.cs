using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.VisualBasic;

namespace FollowUpKit.Analyzers.Tests;

public sealed class UnusedValueAnalyzerTests
{
    [Theory]
    [InlineData("capture.WithNext(draft);")]
    [InlineData("capture?.WithNext(draft);")]
    [InlineData("capture.WithCommandId(\"form-77\");")]
    [InlineData("draft.WithAgent(\"ana\");")]
    [InlineData("Due.On(new LocalDate(2026, 3, 5));")]
    [InlineData("reports.WithoutAttention().Branches(\"MTY\");")]
    [InlineData("if (capture != null) capture.WithNext(draft);")]
    public async Task CSharp_ResultThrownAway_Warned(string statement) => Assert.Equal("FUK001", Assert.Single(await CSharpAsync(statement)).Id);

    [Theory]
    [InlineData("capture = capture.WithNext(draft);")]
    [InlineData("_ = capture.WithNext(draft);")]
    [InlineData("System.Console.WriteLine(capture.WithNext(draft));")]
    [InlineData("System.Func<CaptureResult, CaptureResult> next = c => c.WithNext(draft);")]
    [InlineData("reports.WithoutAttention().CountAsync();")]
    [InlineData("draft.ToString();")]
    public async Task CSharp_ResultUsedOrNotAValue_NotWarned(string statement) => Assert.Empty(await CSharpAsync(statement));

    [Fact]
    public async Task VisualBasic_ResultThrownAway_Warned() =>
        Assert.Equal("FUK001", Assert.Single(await VisualBasicAsync("capture.WithNext(draft)")).Id);

    [Fact]
    public async Task VisualBasic_ResultUsed_NotWarned() => Assert.Empty(await VisualBasicAsync("capture = capture.WithNext(draft)"));

    [Fact]
    public async Task Message_OfAThrownAwayResult_NamesTheMethodAndTheValue() => Assert.Equal(
        "'WithNext' returns a new CaptureResult and changes nothing; use its result",
        Assert.Single(await CSharpAsync("capture.WithNext(draft);")).GetMessage(CultureInfo.InvariantCulture));

    private static Task<ImmutableArray<Diagnostic>> CSharpAsync(string statement) => WarningsAsync(CSharpCompilation.Create(
        "host",
        [CSharpSyntaxTree.ParseText($$"""
            using FollowUpKit;
            using NodaTime;
            class Host { void Run(CaptureResult capture, FollowUpDraft draft, FollowUpReports reports) { {{statement}} } }
            """)],
        References,
        new(OutputKind.DynamicallyLinkedLibrary)));

    private static Task<ImmutableArray<Diagnostic>> VisualBasicAsync(string statement) => WarningsAsync(VisualBasicCompilation.Create(
        "host",
        [VisualBasicSyntaxTree.ParseText($"""
            Imports FollowUpKit
            Class Host
                Sub Run(capture As CaptureResult, draft As FollowUpDraft)
                    {statement}
                End Sub
            End Class
            """)],
        References,
        new(OutputKind.DynamicallyLinkedLibrary)));

    private static IEnumerable<MetadataReference> References =>
        from path in ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
        select MetadataReference.CreateFromFile(path);

    private static Task<ImmutableArray<Diagnostic>> WarningsAsync(Compilation compilation)
    {
        Assert.DoesNotContain(compilation.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return compilation.WithAnalyzers([new UnusedValueAnalyzer()]).GetAnalyzerDiagnosticsAsync();
    }
}
