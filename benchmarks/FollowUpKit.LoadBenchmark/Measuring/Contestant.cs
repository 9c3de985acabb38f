namespace FollowUpKit.LoadBenchmark;

/// <summary>One of those that answer the same question.</summary>
/// <param name="Name">Who.</param>
/// <param name="Run">Answers once.</param>
/// <param name="Turns">How often in a row, each time measured: more than once where others take seconds and spoil the caches.</param>
internal sealed record Contestant(string Name, Func<Task> Run, int Turns = 1);
