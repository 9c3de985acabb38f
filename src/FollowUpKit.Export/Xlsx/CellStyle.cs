namespace FollowUpKit.Export;

/// <summary>The formats of cells, in their order in the workbook.</summary>
internal enum CellStyle
{
    General,
    Header,
    Text,
    Whole,
    Number,
    Share,
    Date,
    Time,
    Local,
    NotTracked,
    InProgress,
    Overdue,
    Concluded,
}
