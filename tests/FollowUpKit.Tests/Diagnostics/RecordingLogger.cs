using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace FollowUpKit.Tests.Diagnostics;

/// <summary>Keeps what is logged: level, id and name of the event, and its text.</summary>
internal sealed class RecordingLogger<T> : ILogger<T>
{
    private readonly ConcurrentQueue<string> _lines = new();

    public IEnumerable<string> Lines => _lines;

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _lines.Enqueue($"{logLevel} {eventId.Id} {eventId.Name}: {formatter(state, exception)}{exception}");
}
