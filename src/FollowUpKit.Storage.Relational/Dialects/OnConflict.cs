namespace FollowUpKit.Storage.Relational;

/// <summary>What an insert does where its row is there already, as SQLite and PostgreSQL say it.</summary>
internal static class OnConflict
{
    public static string Nothing(TableInsert insert) => insert.Text + " ON CONFLICT DO NOTHING";

    /// <summary>Changes the row where it differs.</summary>
    /// <param name="insert">The insert.</param>
    /// <param name="differs">The operator that tells values apart and takes two nulls for equal.</param>
    public static string Changing(TableInsert insert, string differs)
    {
        string[] others = [.. insert.Others.Except(insert.Changed.Select(each => each.Column)).Select(column => column.Name)];
        var changed = insert.Changed.Select(each => $"{each.Column.Name} = {each.Value(Stored, Given)}");
        return $" ON CONFLICT ({string.Join(", ", insert.Key.Select(column => column.Name))}) "
            + $"DO UPDATE SET {string.Join(", ", others.Select(column => $"{column} = {Given(column)}").Concat(changed))} "
            + $"WHERE {string.Join(" OR ", others.Select(column => $"{Stored(column)} {differs} {Given(column)}"))}";

        string Stored(string column) => $"{insert.Table}.{column}";
        static string Given(string column) => $"excluded.{column}";
    }
}
