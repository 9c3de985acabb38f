using FollowUpKit.Tests.Readme;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FollowUpKit.Tests;

/// <summary>Which folder of a project in <c>src</c> uses types of which other, as the compiler binds their names.</summary>
internal static class SourceFolders
{
    private static readonly string Source = Repository.PathOf("src");

    private static readonly string[] ImplicitUsings =
        ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Threading", "System.Threading.Tasks"];

    private static readonly Lazy<ILookup<string, Arrow>> Arrows = new(() => Read().Distinct().ToLookup(arrow => arrow.Project));

    public static IEnumerable<string> Projects => Directory.GetFiles(Source, "*.csproj", SearchOption.AllDirectories).Select(file => Path.GetFileNameWithoutExtension(file)!);

    /// <summary>The folders of a project as (from, to), where the first uses the other.</summary>
    public static IReadOnlyList<(string From, string To)> Of(string project) => [.. Arrows.Value[project].Select(arrow => (arrow.From, arrow.To))];

    /// <summary>The arrows from which a way leads back to where they begin.</summary>
    public static IReadOnlyList<(string From, string To)> Circles(IReadOnlyList<(string From, string To)> arrows) =>
        [.. arrows.Where(arrow => Reached(arrow.To, arrows).Contains(arrow.From))];

    private static HashSet<string> Reached(string start, IReadOnlyList<(string From, string To)> arrows)
    {
        HashSet<string> reached = [start];
        while (arrows.Any(arrow => reached.Contains(arrow.From) && reached.Add(arrow.To)))
        {
        }

        return reached;
    }

    private static IEnumerable<Arrow> Read()
    {
        var options = new CSharpParseOptions(LanguageVersion.CSharp14, preprocessorSymbols: ["NET", "NET8_0_OR_GREATER"]);
        var trees = Directory.EnumerateFiles(Source, "*.cs", SearchOption.AllDirectories)
            .Where(file => !PlaceOf(file).Folder.StartsWith("obj", StringComparison.Ordinal) && !PlaceOf(file).Folder.StartsWith("bin", StringComparison.Ordinal))
            .Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), options, file))
            .ToArray();
        var usings = CSharpSyntaxTree.ParseText(string.Concat(ImplicitUsings.Select(name => $"global using {name};")), options);
        var libraries = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(file => !Path.GetFileName(file).StartsWith("FollowUpKit", StringComparison.Ordinal))
            .Select(file => MetadataReference.CreateFromFile(file));
        var compilation = CSharpCompilation.Create("source", trees.Append(usings), libraries, new(OutputKind.DynamicallyLinkedLibrary));
        return trees.SelectMany(tree => Read(tree, compilation.GetSemanticModel(tree)));
    }

    private static IEnumerable<Arrow> Read(SyntaxTree tree, SemanticModel model) =>
        from name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>()
        let used = TypeOf(model.GetSymbolInfo(name))?.DeclaringSyntaxReferences.FirstOrDefault()
        where used is not null
        let user = PlaceOf(tree.FilePath)
        let place = PlaceOf(used.SyntaxTree.FilePath)
        where user.Project == place.Project && user.Folder != place.Folder
        select new Arrow(user.Project, user.Folder, place.Folder);

    private static INamedTypeSymbol? TypeOf(SymbolInfo info)
    {
        var symbol = info.Symbol ?? info.CandidateSymbols.FirstOrDefault();
        return symbol as INamedTypeSymbol ?? symbol?.ContainingType;
    }

    /// <summary>The project and the folder in it; the folder above all is named by a point.</summary>
    private static (string Project, string Folder) PlaceOf(string file) =>
        Path.GetRelativePath(Source, file).Split(Path.DirectorySeparatorChar) is [var project, .. { Length: > 1 } inside]
            ? (project, inside[0])
            : (Path.GetRelativePath(Source, file).Split(Path.DirectorySeparatorChar)[0], ".");

    private sealed record Arrow(string Project, string From, string To);
}
