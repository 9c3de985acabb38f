using System.Text;

namespace FollowUpKit.Documentation.Tests;

/// <summary>What a test writes to the console, while others that run beside it write there too.</summary>
internal sealed class CapturedConsole : IDisposable
{
    private static readonly AsyncLocal<StringWriter?> Captured = new();

    private readonly StringWriter _text = new();

    static CapturedConsole() => Console.SetOut(new Router(Console.Out));

    public CapturedConsole() => Captured.Value = _text;

    public string Text => _text.ToString();

    public void Dispose()
    {
        Captured.Value = null;
        _text.Dispose();
    }

    private sealed class Router(TextWriter console) : TextWriter
    {
        public override Encoding Encoding => console.Encoding;

        private TextWriter Target => Captured.Value ?? console;

        public override void Write(char value) => Target.Write(value);

        public override void Write(string? value) => Target.Write(value);

        public override void WriteLine(string? value) => Target.WriteLine(value);
    }
}
