using System.Data;

namespace FollowUpKit.Storage.Relational;

/// <summary>A value whose type the driver would mistake.</summary>
/// <param name="type">The type.</param>
/// <param name="value">The value.</param>
/// <param name="size">The greatest length of a text, -1 for any; 0 for that of the driver.</param>
internal sealed class TypedValue(DbType type, object value, int size = 0)
{
    public DbType Type => type;

    public object Value => value;

    public int Size => size;
}
