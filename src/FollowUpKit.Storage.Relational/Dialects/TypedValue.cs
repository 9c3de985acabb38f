using System.Data;

namespace FollowUpKit.Storage.Relational;

/// <summary>A value whose type the driver would mistake.</summary>
internal sealed class TypedValue(DbType type, object value)
{
    public DbType Type => type;

    public object Value => value;
}
