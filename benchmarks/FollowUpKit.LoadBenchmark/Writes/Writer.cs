namespace FollowUpKit.LoadBenchmark;

/// <summary>One of those that write the same.</summary>
/// <param name="Name">Who.</param>
/// <param name="ConnectAsync">Makes what one of several concurrent people needs, such as a connection.</param>
internal sealed record Writer(string Name, Func<Task<Func<Capture, Task>>> ConnectAsync);
