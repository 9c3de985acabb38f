using System.Globalization;

namespace FollowUpKit.Import;

/// <summary>The rows of one operation as a chain, and those that are left alone because their state says so.</summary>
/// <param name="Chain">The chain; null where all rows are left alone.</param>
/// <param name="LeftAlone">The other rows.</param>
internal sealed record MappedOperation(ImportChain? Chain, IReadOnlyList<SourceRow> LeftAlone)
{
    public static MappedOperation Of(IReadOnlyList<SourceRow> rows, string? timeZone, CultureInfo? culture)
    {
        var builder = new MappedOperationBuilder(timeZone, culture);
        foreach (var row in rows) builder.Add(row);
        return builder.Build();
    }
}
