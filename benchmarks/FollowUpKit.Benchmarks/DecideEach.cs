using BenchmarkDotNet.Attributes;

namespace FollowUpKit.Benchmarks;

/// <summary>Deciding each command on a sale with a chain of five that accepts it, but the merge, which takes two sales. There is nothing to write by hand instead.</summary>
[MemoryDiagnoser]
public class DecideEach
{
    private SalesOperation? _before;
    private OperationCommand _command = null!;

    public static IEnumerable<string> Kinds => typeof(OperationCommand).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(OperationCommand)) && !type.IsAbstract)
        .Select(type => type.Name)
        .Where(name => name != nameof(MergeOperations))
        .Order(StringComparer.Ordinal);

    [ParamsSource(nameof(Kinds))]
    public string Command { get; set; } = "";

    [GlobalSetup]
    public void Choose() => (_before, _command) = AcceptedCommands.Of(Command);

    [Benchmark]
    public SalesOperation Decide() => Chains.Decide(_before, _command);
}
