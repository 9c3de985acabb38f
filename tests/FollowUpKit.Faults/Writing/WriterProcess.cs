using System.Diagnostics;

namespace FollowUpKit.Faults;

/// <summary>Writers in a process of their own, watched from outside.</summary>
internal sealed class WriterProcess : IDisposable
{
    private readonly Process process;

    public WriterProcess(IReadOnlyList<string> arguments) => process = Process.Start(new ProcessStartInfo(
        "dotnet", [typeof(WriterProgram).Assembly.Location, .. arguments])
    {
        RedirectStandardOutput = true,
    })!;

    public Journal Journal { get; } = new();

    /// <summary>Waits until so many commands are acknowledged.</summary>
    public void WaitForAcknowledged(int count)
    {
        for (var seen = 0; seen < count && Read() is { } line;)
        {
            if (line.StartsWith("done ", StringComparison.Ordinal)) seen++;
        }
    }

    /// <summary>Waits until a commit begins.</summary>
    /// <returns>The id of its command; null when the writers are gone.</returns>
    public string? WaitForCommit()
    {
        while (Read() is { } line)
        {
            if (line.StartsWith("commit ", StringComparison.Ordinal)) return line.Split(' ')[4];
        }

        return null;
    }

    /// <summary>Kills it with no warning, and reads all that it said until then.</summary>
    public void Kill()
    {
        process.Kill();
        while (Read() is not null)
        {
        }

        process.WaitForExit();
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill();
        process.Dispose();
    }

    private string? Read()
    {
        var line = process.StandardOutput.ReadLine();
        if (line is not null) Journal.Write(line);
        return line;
    }
}
