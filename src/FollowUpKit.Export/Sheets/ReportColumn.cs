namespace FollowUpKit.Export;

/// <summary>A column of a report.</summary>
/// <typeparam name="TRow">A row of the report.</typeparam>
/// <param name="name">The name under which the words of its header are found.</param>
/// <param name="width">Its width in characters.</param>
/// <param name="write">Writes its cell, and no other.</param>
internal sealed class ReportColumn<TRow>(string name, int width, Action<ICells, TRow> write)
{
    public string Name { get; } = name;

    public int Width { get; } = width;

    public void Write(TRow row, ICells cells) => write(cells, row);
}
