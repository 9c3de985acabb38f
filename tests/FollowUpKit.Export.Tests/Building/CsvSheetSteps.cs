namespace FollowUpKit.Export.Tests;

/// <summary>A sheet of CSV writes into memory, so its steps have ended when they return.</summary>
internal static class CsvSheetSteps
{
    public static void EndRow(this CsvSheet sheet) => Assert.True(sheet.EndRowAsync(default).AsTask().IsCompletedSuccessfully);

    public static void Complete(this CsvSheet sheet) => Assert.True(sheet.CompleteAsync(default).AsTask().IsCompletedSuccessfully);
}
