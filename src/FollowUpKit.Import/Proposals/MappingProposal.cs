using System.Globalization;

namespace FollowUpKit.Import;

/// <summary>
/// A mapping for files that nobody described: by the names of their columns in English and Spanish, as other programs export them, and by the
/// values in them. A person checks it before it is used.
/// </summary>
public sealed class MappingProposal
{
    internal MappingProposal(string folder, ImportMapping mapping, IReadOnlyList<string> questions)
    {
        Folder = folder;
        Mapping = mapping;
        Questions = questions;
    }

    /// <summary>The folder of the files, which the names of the mapping are in.</summary>
    public string Folder { get; }

    /// <summary>The mapping.</summary>
    public ImportMapping Mapping { get; }

    /// <summary>What only a person can answer, such as whether 05/03/2026 is in March or in May.</summary>
    public IReadOnlyList<string> Questions { get; }

    /// <summary>Looks at files: at their columns, and at the first 5,000 different values of each.</summary>
    /// <param name="paths">The files of one history.</param>
    /// <param name="culture">The language of the questions and of the texts that repairs use, English or Spanish; null for the current UI culture.</param>
    /// <returns>A mapping that can be imported with, and what a person should decide first.</returns>
    /// <exception cref="TableFileException">A file is missing, cannot be read or is no table.</exception>
    public static MappingProposal For(IReadOnlyList<string> paths, CultureInfo? culture = null)
    {
        if (paths is null) throw new ArgumentNullException(nameof(paths));
        var folders = paths.Select(path => Path.GetDirectoryName(path) ?? "").Distinct(StringComparer.Ordinal).ToList();
        return new MappingProposer(folders.Count == 1 ? folders[0] : "", [.. paths.Select(path => new SampledFile(TableFile.Open(path)))], culture).Propose();
    }
}
