namespace FollowUpKit.LoadBenchmark;

/// <summary>Statements that are run together, with values by name.</summary>
internal interface IStatements
{
    /// <summary>Runs them all and reads the rows of each.</summary>
    Task<IReadOnlyList<List<Dictionary<string, object>>>> ReadAsync(Dictionary<string, object> values);
}
