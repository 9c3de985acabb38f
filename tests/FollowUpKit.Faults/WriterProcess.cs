using System.Diagnostics;
using System.Globalization;

namespace FollowUpKit.Faults;

/// <summary>A command that a writer tried, and the version that it was told; null when no answer came.</summary>
internal sealed record Attempt(string Sale, string CommandId, long? Version);

/// <summary>A writer in a process of its own, watched from outside.</summary>
internal sealed class WriterProcess : IDisposable
{
    private readonly Process _process;
    private readonly List<Attempt> _attempts = [];

    public WriterProcess(Target target, int round) => _process = Process.Start(new ProcessStartInfo(
        "dotnet", [typeof(Writer).Assembly.Location, "write", round.ToString(CultureInfo.InvariantCulture), .. target.Arguments])
    {
        RedirectStandardOutput = true,
    })!;

    /// <summary>Lets it work until so many commands are acknowledged, and then for a moment more.</summary>
    public void Watch(int acknowledged, TimeSpan more)
    {
        while (_attempts.Count(attempt => attempt.Version is not null) < acknowledged && Read())
        {
        }

        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < more) Thread.SpinWait(10);
    }

    /// <summary>Kills it with no warning.</summary>
    public void Kill() => _process.Kill();

    /// <summary>All that it said until its end.</summary>
    public IReadOnlyList<Attempt> ReadToEnd()
    {
        while (Read())
        {
        }

        _process.WaitForExit();
        return _attempts;
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }

    private bool Read()
    {
        if (_process.StandardOutput.ReadLine()?.Split(' ') is not { } words) return false;
        if (words[0] == "try" && words.Length == 3) _attempts.Add(new Attempt(words[1], words[2], null));
        if (words[0] == "done" && words.Length == 4)
            _attempts[^1] = _attempts[^1] with { Version = long.Parse(words[3], CultureInfo.InvariantCulture) };
        return true;
    }
}
