namespace FollowUpKit.Import;

/// <summary>Why a file cannot be read as a table.</summary>
public enum TableFileProblem
{
    /// <summary>It has no rows at all.</summary>
    Empty,

    /// <summary>Its first row has no names of columns.</summary>
    NoHeader,

    /// <summary>A column that is asked for is there more than once.</summary>
    RepeatedColumn,

    /// <summary>It is a web page, whatever its name says.</summary>
    WebPage,

    /// <summary>It is a workbook that is damaged, or protected with a password.</summary>
    UnreadableWorkbook,

    /// <summary>The workbook has no sheet of the name that is asked for.</summary>
    NoSuchSheet,

    /// <summary>There is no such file.</summary>
    Missing,

    /// <summary>It cannot be read: another program has it, or it may not be read.</summary>
    Unreadable,

    /// <summary>It cannot be written: a file of remarks, or one of an export.</summary>
    Unwritable,
}
