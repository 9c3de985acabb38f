using FollowUpKit.Export;
using SpreadCheetah;

namespace FollowUpKit.Import;

/// <summary>Rows as a workbook. Its cells are texts, which no program takes for formulas.</summary>
internal sealed class SheetRowWriter : IRowWriter
{
    private readonly FileStream _stream;
    private readonly Spreadsheet _spreadsheet;

    public SheetRowWriter(string path, string sheet)
    {
        _stream = File.Create(path);
        _spreadsheet = Wait(Spreadsheet.CreateNewAsync(_stream));
        Wait(_spreadsheet.StartWorksheetAsync(sheet));
    }

    public void Add(IReadOnlyList<string> cells) => Wait(_spreadsheet.AddRowAsync([.. cells.Select(cell => new Cell(ExcelText.Of(cell)))]));

    public void Dispose()
    {
        Wait(_spreadsheet.FinishAsync());
        _spreadsheet.Dispose();
        _stream.Dispose();
    }

    // The library has no other way, and a file that was not opened for asynchronous use never leaves the thread.
    private static void Wait(ValueTask task) => task.AsTask().GetAwaiter().GetResult();

    private static T Wait<T>(ValueTask<T> task) => task.AsTask().GetAwaiter().GetResult();
}
