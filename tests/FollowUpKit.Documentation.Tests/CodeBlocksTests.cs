namespace FollowUpKit.Documentation.Tests;

public sealed class CodeBlocksTests
{
    private static readonly string[] Source = ["var a = 1;", "", "var b = 2;"];

    [Theory]
    [InlineData("csharp")]
    [InlineData("vb")]
    public void Blocks_InTheDocuments_AreCompiledInTestsOrSamples(string language)
    {
        var sources = Repository.Sources.Select(path => CodeBlocks.Trimmed(Repository.Lines(path))).ToList();
        var blocks = from document in Repository.Documents
                     from block in CodeBlocks.Of(Repository.Lines(document), language)
                     select (Place: $"{document}:{block.Line}", block.Lines);

        var missing = blocks.Where(block => !sources.Exists(source => CodeBlocks.Contains(source, block.Lines))).Select(block => block.Place);

        Assert.Empty(missing);
    }

    [Fact]
    public void Of_DocumentWithTwoLanguages_BlocksOfOneWithTheirLines()
    {
        string[] document = ["```", "dotnet build", "```", "text", "```csharp", "    var a = 1;", "```"];

        var block = Assert.Single(CodeBlocks.Of(document, "csharp"));

        Assert.Equal((5, "var a = 1;"), (block.Line, Assert.Single(block.Lines)));
    }

    [Fact]
    public void Contains_LinesInOrder_Yes() => Assert.True(CodeBlocks.Contains(Source, ["", "var b = 2;"]));

    [Theory]
    [InlineData("var b = 2;", "var a = 1;")]
    [InlineData("var a = 1;", "var b = 2;")]
    [InlineData("var a = 1")]
    public void Contains_OtherLines_No(params string[] block) => Assert.False(CodeBlocks.Contains(Source, block));
}
