using System.Data;
using Microsoft.Data.SqlClient;

namespace FollowUpKit.Storage.Tests;

/// <summary>A parameter as the driver would send it.</summary>
internal sealed record SentParameter(string Name, SqlDbType Type, int Size, byte Scale)
{
    public static SentParameter Of(SqlParameter parameter) => new(parameter.ParameterName, parameter.SqlDbType, parameter.Size, parameter.Scale);
}
