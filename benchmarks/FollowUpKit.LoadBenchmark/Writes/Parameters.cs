using System.Data.Common;
using System.Text.RegularExpressions;

namespace FollowUpKit.LoadBenchmark;

/// <summary>The parameters of a statement as its text names them, and the rows of a reader.</summary>
internal static class Parameters
{
    public static void Bind(DbParameterCollection parameters, Func<DbParameter> create, string text, Dictionary<string, object> values)
    {
        if (parameters.Count == 0)
        {
            foreach (var name in Regex.Matches(text, "@([a-z_]+)").Select(match => match.Groups[1].Value).Distinct())
            {
                var parameter = create();
                parameter.ParameterName = "@" + name;
                parameters.Add(parameter);
            }
        }

        foreach (DbParameter parameter in parameters) parameter.Value = values[parameter.ParameterName[1..]];
    }

    public static async Task<List<Dictionary<string, object>>> RowsAsync(DbDataReader reader)
    {
        List<Dictionary<string, object>> rows = [];
        while (await reader.ReadAsync())
        {
            var row = new Dictionary<string, object>(reader.FieldCount, StringComparer.Ordinal);
            for (var i = 0; i < reader.FieldCount; i++) row[reader.GetName(i)] = reader.GetValue(i);
            rows.Add(row);
        }

        return rows;
    }
}
